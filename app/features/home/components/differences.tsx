import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { VerdictMark } from "#app/ui/verdict-mark.tsx";

/** What makes this place different, in three pictures with a sentence each. */
export function Differences() {
	const { t } = useTranslation("home");
	return (
		<ul className="grid gap-x-10 gap-y-10 md:grid-cols-3">
			<Difference drawing={<Crowd />} title={t("different.crowd.title")}>
				{t("different.crowd.text")}
			</Difference>
			<Difference drawing={<Growth />} title={t("different.growth.title")}>
				{t("different.growth.text")}
			</Difference>
			<Difference drawing={<Judged />} title={t("different.judged.title")}>
				{t("different.judged.text")}
			</Difference>
		</ul>
	);
}

function Difference({ drawing, title, children }: { drawing: ReactNode; title: string; children: string }) {
	return (
		<li>
			<div aria-hidden className="flex h-16 items-center">
				{drawing}
			</div>
			<h3 className="mt-4 text-lg">{title}</h3>
			<p className="mt-1 text-soft">{children}</p>
		</li>
	);
}

function Crowd() {
	return (
		<svg viewBox="0 0 120 64" className="h-16 w-30 fill-none" aria-hidden>
			{[30, 22, 14].map((radius, index) => (
				<circle
					key={radius}
					cx="32"
					cy="32"
					r={radius}
					strokeWidth={index + 0.75}
					className={index === 2 ? "fill-want-wash stroke-want" : "stroke-want/45"}
				/>
			))}
			<circle cx="32" cy="32" r="5" className="fill-want" />
		</svg>
	);
}

function Growth() {
	const stops = [
		{ at: 9, tone: "stroke-want" },
		{ at: 56, tone: "stroke-amber" },
		{ at: 103, tone: "stroke-jade" },
	];
	return (
		<svg viewBox="0 0 160 64" className="h-16 w-40 fill-none" aria-hidden>
			<path d="M9 32 H56" strokeWidth="2.5" className="stroke-want" />
			<path d="M56 32 H103" strokeWidth="2.5" className="stroke-amber" />
			<path
				d="M103 32 H150"
				strokeWidth="2.5"
				strokeDasharray="2 6"
				strokeLinecap="round"
				className="stroke-edge"
			/>
			{stops.map(({ at, tone }) => (
				<circle key={at} cx={at} cy="32" r="8" strokeWidth="3" className={`fill-paper ${tone}`} />
			))}
		</svg>
	);
}

function Judged() {
	return (
		<span className="flex items-center gap-3">
			<VerdictMark verdict="solved" labelled={false} className="size-9" />
			<VerdictMark verdict="partly" labelled={false} className="size-9" />
			<VerdictMark verdict="not" labelled={false} className="size-9" />
			<VerdictMark verdict="unknown" labelled={false} className="size-9" />
		</span>
	);
}
