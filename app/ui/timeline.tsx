import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type TimelineTone = "want" | "amber" | "jade" | "slate";

export interface TimelineStep {
	key: string;
	tone: TimelineTone;
	/** A small line over the title: date, who. */
	meta: ReactNode;
	title: ReactNode;
	/** Pictures first, then a sentence or two. */
	children?: ReactNode;
	/** How long until the next step: "6 days". */
	between?: ReactNode;
	/** Draws the echo around its ring: where the loop closed. */
	echo?: boolean;
	/** Drawn dashed: what has not come yet. */
	ahead?: boolean;
}

/** The loop, unrolled: one line from want by way of amber to jade; down the page on a phone, across it from 1024 px. */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label: string }) {
	const columns = Math.ceil(steps.length / Math.ceil(steps.length / mostAcross));
	return (
		<ol aria-label={label} className={classNames("grid lg:gap-y-10", columnClass[columns - 1])}>
			{steps.map((step, index) => (
				<Step key={step.key} step={step} next={steps[index + 1]} />
			))}
		</ol>
	);
}

function Step({ step, next }: { step: TimelineStep; next: TimelineStep | undefined }) {
	return (
		<li className="relative min-w-0 ps-9 pb-9 last:pb-0 lg:ps-0 lg:pe-6 lg:pt-12 lg:pb-0">
			{next && (
				<span
					aria-hidden
					className={classNames(
						"absolute top-3 -bottom-3 start-[9px] w-0.5 lg:end-0 lg:top-[19px] lg:bottom-auto lg:start-0 lg:h-0.5 lg:w-auto",
						next.ahead
							? "border-s-2 border-dashed border-line lg:border-s-0 lg:border-t-2"
							: classNames("bg-linear-to-b lg:bg-linear-to-r", from[step.tone], to[next.tone]),
					)}
				/>
			)}
			<span
				aria-hidden
				className={classNames(
					"absolute start-0 top-1 size-5 rounded-full border-[3px] bg-paper lg:top-2.5",
					step.ahead ? "border-dashed border-line" : border[step.tone],
					step.echo &&
						"before:absolute before:-inset-[9px] before:rounded-full before:border before:border-current/50",
					step.echo && text[step.tone],
				)}
			/>
			<p className="text-sm text-soft">{step.meta}</p>
			<p className="mt-0.5 leading-snug font-bold">{step.title}</p>
			{step.children && <div className="mt-2.5 space-y-2.5 text-sm text-soft">{step.children}</div>}
			{step.between && next && (
				<p className="mt-2 text-xs text-soft lg:absolute lg:end-3 lg:-top-1 lg:mt-0">{step.between}</p>
			)}
		</li>
	);
}

const mostAcross = 6;
const columnClass = [
	"",
	"lg:grid-cols-2",
	"lg:grid-cols-3",
	"lg:grid-cols-4",
	"lg:grid-cols-5",
	"lg:grid-cols-6",
];
const from = { want: "from-want", amber: "from-amber", jade: "from-jade", slate: "from-slate" };
const to = { want: "to-want", amber: "to-amber", jade: "to-jade", slate: "to-slate" };
const border = { want: "border-want", amber: "border-amber", jade: "border-jade", slate: "border-slate" };
const text = { want: "text-want", amber: "text-amber", jade: "text-jade", slate: "text-slate" };
