import { type ReactNode, useEffect, useRef } from "react";

/** A few words at a place over the canvas. */
export function Tag({ at, children }: { at: { x: number; y: number }; children: ReactNode }) {
	const element = useRef<HTMLSpanElement>(null);
	useEffect(() =>
		element.current?.style.setProperty("translate", `calc(${at.x}px - 50%) calc(${at.y}px - 50%)`),
	);
	return (
		<span
			ref={element}
			className="tabular pointer-events-none absolute start-0 top-0 rounded-full border border-line bg-card px-2 text-sm font-medium whitespace-nowrap"
		>
			{children}
		</span>
	);
}
