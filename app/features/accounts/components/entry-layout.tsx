import type { ReactNode } from "react";

interface EntryLayoutProps {
	title: ReactNode;
	lead?: ReactNode;
	/** Under a line, after the form: the other way in. */
	after?: ReactNode;
	children: ReactNode;
}

/** The narrow page by which people come in: sign-up, sign-in, reset, proof of an address. */
export function EntryLayout({ title, lead, after, children }: EntryLayoutProps) {
	return (
		<div className="relative overflow-clip">
			<svg
				aria-hidden
				viewBox="0 0 600 600"
				className="pointer-events-none absolute -end-40 -top-52 hidden size-150 fill-none stroke-line lg:block"
				strokeWidth="1.5"
			>
				<circle cx="300" cy="300" r="298" />
				<circle cx="300" cy="300" r="214" />
				<circle cx="300" cy="300" r="130" className="stroke-want/40" />
			</svg>
			<div className="page-width relative py-8 lg:py-14">
				<div className="mx-auto max-w-md">
					<h1 className="text-2xl">{title}</h1>
					{lead && <p className="mt-1.5 text-soft">{lead}</p>}
					<div className="mt-7">{children}</div>
					{after && <div className="mt-9 space-y-3 border-t border-line pt-6 text-sm text-soft">{after}</div>}
				</div>
			</div>
		</div>
	);
}
