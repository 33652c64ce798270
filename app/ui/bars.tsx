import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type BarTone = "want" | "jade" | "amber" | "slate" | "line";

export interface BarPart {
	key: string;
	value: number;
	tone: BarTone;
	/** "Solved", for the legend. */
	label: ReactNode;
	/** The value as it is read: "18", "86 %". */
	display: ReactNode;
}

/** Shares of one whole side by side, with their words and figures under it; the bar itself is decoration. */
export function ShareBar({ parts, legend = true }: { parts: BarPart[]; legend?: boolean }) {
	const whole = parts.reduce((sum, part) => sum + part.value, 0) || 1;
	let start = 0;
	return (
		<div>
			<svg
				viewBox="0 0 100 6"
				preserveAspectRatio="none"
				aria-hidden
				className="block h-2.5 w-full rounded-full bg-sunk"
			>
				{parts.map((part) => {
					const x = start;
					const width = (part.value / whole) * 100;
					start += width;
					return (
						<rect
							key={part.key}
							x={x}
							width={Math.max(0, width - 0.4)}
							height="6"
							className={fill[part.tone]}
						/>
					);
				})}
			</svg>
			{legend && (
				<ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
					{parts.map((part) => (
						<li key={part.key} className="flex items-center gap-1.5">
							<Swatch tone={part.tone} />
							{part.label}
							<span className="tabular font-medium text-ink">{part.display}</span>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

export interface BarRow {
	key: string;
	label: ReactNode;
	value: number;
	display: ReactNode;
	tone?: BarTone;
}

/** Rows of label, bar, figure: who would pay at least so much, ratings, option results. `most` is a full bar. */
export function BarList({ rows, most }: { rows: BarRow[]; most?: number }) {
	const full = most ?? (Math.max(...rows.map((row) => row.value)) || 1);
	return (
		<ul className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-2 text-sm">
			{rows.map((row) => (
				<li key={row.key} className="contents">
					<span className="max-w-48">{row.label}</span>
					<svg
						viewBox="0 0 100 6"
						preserveAspectRatio="none"
						aria-hidden
						className="block h-2 w-full rounded-full bg-sunk"
					>
						<rect
							width={Math.min(100, (row.value / full) * 100)}
							height="6"
							className={fill[row.tone ?? "want"]}
						/>
					</svg>
					<span className="tabular text-end font-medium">{row.display}</span>
				</li>
			))}
		</ul>
	);
}

function Swatch({ tone }: { tone: BarTone }) {
	return (
		<svg viewBox="0 0 8 8" aria-hidden className={classNames("size-2 shrink-0 rounded-xs", fill[tone])}>
			<rect width="8" height="8" rx="2" />
		</svg>
	);
}

const fill: Record<BarTone, string> = {
	want: "fill-want",
	jade: "fill-jade",
	amber: "fill-amber",
	slate: "fill-slate",
	line: "fill-line",
};
