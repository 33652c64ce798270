import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

interface NavigationLinkProps {
	to: string;
	end?: boolean;
	children: ReactNode;
}

/** A word of the main navigation; the page one is on has a line of cinnabar under it. */
export function NavigationLink({ to, end, children }: NavigationLinkProps) {
	return (
		<NavLink
			to={to}
			end={end}
			className="group flex items-center text-[0.9375rem] text-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
		>
			<span className="border-b-2 border-transparent py-1 group-aria-[current=page]:border-want">
				{children}
			</span>
		</NavLink>
	);
}
