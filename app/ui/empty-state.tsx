import type { ReactNode } from "react";

interface EmptyStateProps {
	title: ReactNode;
	/** What to do next, in a sentence. */
	children?: ReactNode;
	/** The button that does it. */
	action?: ReactNode;
}

/** Nothing here yet: says what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
	return (
		<div className="flex flex-col items-center px-4 py-14 text-center">
			<svg viewBox="0 0 120 72" aria-hidden className="mb-5 h-18 w-30 fill-none" strokeWidth="2">
				<circle cx="60" cy="36" r="33" className="stroke-line" strokeDasharray="4 6" />
				<circle cx="60" cy="36" r="22" className="stroke-line" />
				<circle cx="60" cy="36" r="11" className="stroke-want" />
				<circle cx="60" cy="36" r="3.5" className="fill-want" />
			</svg>
			<p className="text-lg font-bold">{title}</p>
			{children && <div className="mt-1.5 max-w-md text-soft">{children}</div>}
			{action && <div className="mt-5 flex flex-wrap justify-center gap-2.5">{action}</div>}
		</div>
	);
}
