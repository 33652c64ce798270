import { GripVertical } from "lucide-react";
import type { HTMLAttributes } from "react";

/** What a row is dragged by. Keys move it with the row's buttons, so ears and Tab pass this by. */
export function DragHandle(props: HTMLAttributes<HTMLSpanElement>) {
	return (
		<span
			{...props}
			aria-hidden
			className="-mx-1.5 flex h-18 w-8 shrink-0 cursor-grab touch-none items-center justify-center text-soft select-none hover:text-ink active:cursor-grabbing noscript:hidden"
		>
			<GripVertical className="size-5" />
		</span>
	);
}

/** The look of a row that may be dragged: faint while it is, with a line where it, or another, would fall. */
export function dragRowClass(mark: "before" | "after" | null, dragged: boolean): string {
	const line = "before:absolute before:inset-x-0 before:z-10 before:h-1 before:rounded-full before:bg-want";
	const place = mark && { before: "before:-top-0.5", after: "before:-bottom-0.5" }[mark];
	return ["relative", dragged ? "opacity-50" : "", mark ? `${line} ${place}` : ""].filter(Boolean).join(" ");
}
