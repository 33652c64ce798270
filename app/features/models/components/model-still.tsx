import { FileBox } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Picture, type PictureView } from "#app/ui/picture.tsx";
import { useAwaited } from "./known/use-awaited.ts";

interface ModelStillProps {
	/** null: not drawn yet, or of a file that can't be. */
	still: PictureView | null;
	/** What it shows, where nothing beside it says so. */
	alt?: string;
	/** How wide it will stand, as in the HTML attribute. */
	sizes: string;
	rounded?: "md" | "lg" | "none";
	priority?: boolean;
	className?: string;
	/** What lies on it: a button that turns it into something to be turned. */
	children?: ReactNode;
}

/** The picture that was drawn of a 3D model, or as large an empty frame: nothing moves when it has come. */
export function ModelStill({ still, alt = "", sizes, className, children, ...look }: ModelStillProps) {
	return (
		<span className={classNames("relative block", className)}>
			{still ? (
				<Picture picture={{ ...still, alt }} sizes={sizes} {...look} />
			) : (
				<span className="flex aspect-[4/3] items-center justify-center rounded-md bg-sunk text-soft">
					<FileBox aria-hidden className="size-1/3 max-h-12" strokeWidth={1.5} />
				</span>
			)}
			{children}
		</span>
	);
}

/** The frame of a still that isn't drawn yet; the page is read anew now and then until it is there. */
export function AwaitedStill(frame: Omit<ModelStillProps, "still">) {
	useAwaited();
	return <ModelStill still={null} {...frame} />;
}
