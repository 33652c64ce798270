import { MoveHorizontal } from "lucide-react";
import { forwardRef, type KeyboardEvent, type PointerEventHandler } from "react";
import { dividerAfterKey } from "./divider.ts";

interface DividerHandleProps {
	label: string;
	/** What lies on either side, in words. */
	valueText: string;
	/** Percent from the left; the frame around it says the same as its style's `--at`. */
	at: number;
	onMove: (at: number) => void;
	onPointerDown?: PointerEventHandler<HTMLDivElement>;
	onPointerMove?: PointerEventHandler<HTMLDivElement>;
}

/** The line between two things in one frame, and what it is dragged by; moved by keys, too. */
export const DividerHandle = forwardRef<HTMLDivElement, DividerHandleProps>(function DividerHandle(
	{ label, valueText, at, onMove, ...pointer },
	ref,
) {
	const move = (event: KeyboardEvent) => {
		const next = event.altKey || event.ctrlKey || event.metaKey ? null : dividerAfterKey(event.key, at);
		if (next === null) return;
		event.preventDefault();
		onMove(next);
	};
	return (
		<div
			ref={ref}
			role="slider"
			tabIndex={0}
			aria-label={label}
			aria-orientation="horizontal"
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={at}
			aria-valuetext={valueText}
			onKeyDown={move}
			{...pointer}
			className="group absolute inset-y-0 left-[var(--at,50%)] flex w-10 -translate-x-1/2 cursor-ew-resize touch-pan-y items-center justify-center outline-none noscript:hidden"
		>
			<span aria-hidden className="absolute inset-y-0 w-0.5 bg-card" />
			<span
				aria-hidden
				className="relative flex size-9 items-center justify-center rounded-full border border-edge bg-card text-ink outline-offset-2 outline-focus group-focus-visible:outline-2"
			>
				<MoveHorizontal className="size-5" />
			</span>
		</div>
	);
});
