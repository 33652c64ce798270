import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** want: wanted, nobody making it. amber: partly, being tried. jade: solved. slate: being made, not. plain: a tag. */
export type Tone = "want" | "jade" | "amber" | "slate" | "plain";

export const toneClass: Record<Tone, string> = {
	want: "bg-want-wash text-want",
	jade: "bg-jade-wash text-jade",
	amber: "bg-amber-wash text-amber",
	slate: "bg-slate-wash text-slate",
	plain: "border border-line text-soft",
};

const shape =
	"inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium [&_svg]:size-3.5";

/** How far a thing has come, in words; the colour only repeats them. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
	return <span className={classNames(shape, "break-keep", toneClass[tone])}>{children}</span>;
}

interface ChipProps {
	to?: string;
	tone?: Tone;
	children: ReactNode;
}

/** A tag or a chosen filter; with `to` a link. */
export function Chip({ to, tone = "plain", children }: ChipProps) {
	const className = classNames(shape, toneClass[tone]);
	if (!to) return <span className={className}>{children}</span>;
	return (
		<Link to={to} className={classNames(className, "relative hover:border-edge hover:text-ink")}>
			{children}
		</Link>
	);
}
