import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { Pulse, VersionVoteChoice } from "../rules/version-votes.ts";

/** One version's votes as a small bar with its figures in words. */
export function PulseBar({ pulse, className }: { pulse: Pulse; className?: string | undefined }) {
	const { t } = useTranslation("feedback");
	const whole = pulse.reduce((sum, { count }) => sum + count, 0);
	if (whole === 0) return <p className={classNames("text-xs text-soft", className)}>{t("vote.none")}</p>;
	let start = 0;
	return (
		<div className={classNames("max-w-64", className)}>
			<svg
				viewBox="0 0 100 6"
				preserveAspectRatio="none"
				aria-hidden
				className="block h-2 w-full rounded-full"
			>
				{pulse.map(({ choice, count }) => {
					const x = start;
					start += (count / whole) * 100;
					return (
						<rect
							key={choice}
							x={x}
							width={Math.max(0, start - x - 0.8)}
							height="6"
							className={fill[choice]}
						/>
					);
				})}
			</svg>
			<ul className="mt-1 flex flex-wrap gap-x-3 text-xs text-soft">
				{pulse.map(({ choice, count }) => (
					<li key={choice}>
						{t(`vote.${choice}`)} <span className="tabular font-medium text-ink">{count}</span>
					</li>
				))}
			</ul>
		</div>
	);
}

const fill: Record<VersionVoteChoice, string> = {
	better: "fill-jade",
	use: "fill-jade",
	same: "fill-amber",
	worse: "fill-slate",
	not_yet: "fill-slate",
};
