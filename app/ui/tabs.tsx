import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TabLink {
	to: string;
	label: ReactNode;
	current: boolean;
	/** A number that stands after the label. */
	count?: ReactNode;
}

/** Pills that are links: orders of a board, views of a thing. Scrolls sideways where it is narrow. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
	return (
		<nav aria-label={label} className="-mx-5 overflow-x-auto px-5 [scrollbar-width:none]">
			<ul className="flex w-max gap-1 py-1">
				{tabs.map((tab) => (
					<li key={tab.to}>
						<Link
							to={tab.to}
							preventScrollReset
							aria-current={tab.current ? "page" : undefined}
							className={classNames(
								"inline-flex min-h-9 items-center gap-1.5 rounded-full px-3.5 text-sm",
								tab.current ? "bg-ink text-paper" : "text-soft hover:bg-sunk hover:text-ink",
							)}
						>
							{tab.label}
							{tab.count !== undefined && <span className="tabular">{tab.count}</span>}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Sections of a settings or studio page: a quiet list with a mark at the current one. */
export function SideLinks({
	label,
	links,
}: {
	label: string;
	links: { to: string; label: ReactNode; end?: boolean }[];
}) {
	return (
		<nav aria-label={label}>
			<ul className="flex flex-wrap gap-1 lg:flex-col">
				{links.map((link) => (
					<li key={link.to}>
						<NavLink
							to={link.to}
							end={link.end}
							className="block rounded-md px-3 py-1.5 text-sm text-soft hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink"
						>
							{link.label}
						</NavLink>
					</li>
				))}
			</ul>
		</nav>
	);
}
