import { classNames } from "./class-names.ts";

/** The mark: a ring, an echo. */
export function BrandMark({ className }: { className?: string }) {
	return (
		<svg viewBox="0 0 32 32" aria-hidden className={classNames("shrink-0", className)}>
			<circle cx="16" cy="16" r="14.5" strokeWidth="1.4" className="fill-none stroke-want/55" />
			<circle cx="16" cy="16" r="9.2" strokeWidth="2.2" className="fill-none stroke-want" />
			<circle cx="16" cy="16" r="4.2" className="fill-want" />
		</svg>
	);
}
