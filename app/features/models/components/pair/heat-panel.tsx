import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { type ModelDifference, tolerances } from "../../rules/difference.ts";
import { calmColour, heatGradient, scaleEnd } from "../../viewing/heat.ts";
import type { Side } from "../../viewing/pair-scene.ts";
import { formatLength, formatShare } from "../quantities.ts";
import { ToleranceSlider } from "../tolerance-slider.tsx";

export interface HeatChoice {
	side: Side;
	/** Index in `tolerances`. */
	tolerance: number;
}

/** Where the colours of a comparison begin and end, in millimetres: one scale for both surfaces. */
export function heatScaleOf(difference: ModelDifference, { tolerance }: HeatChoice) {
	const from = tolerances[tolerance] ?? 0;
	const largest = Math.max(difference.fromBefore.largest, difference.fromAfter.largest);
	return { from, to: scaleEnd(largest, from) };
}

interface HeatPanelProps {
	difference: ModelDifference;
	labels: Record<Side, string>;
	choice: HeatChoice;
	onChoose: (choice: HeatChoice) => void;
}

/** Which surface is coloured, from which distance on, and what the colours mean. */
export function HeatPanel({ difference, labels, choice, onChoose }: HeatPanelProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const { from, to } = heatScaleOf(difference, choice);
	const length = (millimetres: number) => formatLength(locale, millimetres);
	const { beyond } = choice.side === "before" ? difference.fromBefore : difference.fromAfter;
	return (
		<div className="grid gap-x-8 gap-y-3 border-t border-line px-3 py-2.5 text-sm sm:grid-cols-2">
			<div className="space-y-2.5">
				<fieldset className="flex flex-wrap items-center gap-1">
					<legend className="sr-only">{t("pair.surface")}</legend>
					{(["before", "after"] as const).map((side) => (
						<button
							key={side}
							type="button"
							aria-pressed={choice.side === side}
							onClick={() => onChoose({ ...choice, side })}
							className={buttonClass({ size: "sm", tone: choice.side === side ? "ink" : "plain" })}
						>
							{labels[side]}
						</button>
					))}
				</fieldset>
				<ToleranceSlider
					label={t("pair.tolerance", { length: length(from) })}
					at={choice.tolerance}
					onChoose={(tolerance) => onChoose({ ...choice, tolerance })}
				/>
			</div>
			<div className="space-y-2.5">
				<figure className="space-y-1">
					<div
						role="img"
						aria-label={t("pair.scale", { from: length(from), to: length(to) })}
						className="flex h-4 overflow-hidden rounded-sm border border-line"
					>
						<span style={{ background: calmColour }} className="w-1/6" />
						<span style={{ background: heatGradient() }} className="flex-1" />
					</div>
					<figcaption className="tabular flex text-soft">
						<span className="w-1/6 min-w-max pe-2">{t("pair.unchanged", { length: length(from) })}</span>
						<span className="flex-1 text-center">{length((from + to) / 2)}</span>
						<span>{length(to)}</span>
					</figcaption>
				</figure>
				<p>
					{t("pair.beyond", {
						number: labels[choice.side],
						share: formatShare(locale, beyond[choice.tolerance] ?? 0),
						length: length(from),
					})}
				</p>
			</div>
		</div>
	);
}
