import { FlipHorizontal2 } from "lucide-react";
import { useId } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import type { Box } from "../../viewing/prepared-shape.ts";
import { type Axis, reachOf, type Section } from "../../viewing/section.ts";
import { millimetres } from "./millimetres.ts";

const axes: readonly Axis[] = ["x", "y", "z"];
const steps = 200;

interface SectionPanelProps {
	/** Around what is cut. */
	box: Box;
	section: Section | null;
	setSection: (section: Section) => void;
}

/** Across which axis the model is cut, where, and which half is left. */
export function SectionPanel({ box, section, setSection }: SectionPanelProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const sliderId = useId();
	if (!section) return null;
	const { min, max } = reachOf(box, section.axis);
	const choose = (axis: Axis) => {
		const reach = reachOf(box, axis);
		setSection({ ...section, axis, at: (reach.min + reach.max) / 2 });
	};
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-3 py-2.5 text-sm">
			<fieldset className="flex gap-1">
				<legend className="sr-only">{t("viewer.section.axis")}</legend>
				{axes.map((axis) => (
					<button
						key={axis}
						type="button"
						aria-pressed={section.axis === axis}
						onClick={() => choose(axis)}
						className={buttonClass({ size: "sm", tone: section.axis === axis ? "ink" : "plain" })}
					>
						{axis.toUpperCase()}
					</button>
				))}
			</fieldset>
			<span className="flex min-w-40 flex-1 items-center gap-3">
				<label htmlFor={sliderId} className="sr-only">
					{t("viewer.section.place")}
				</label>
				<input
					id={sliderId}
					type="range"
					min={min}
					max={max}
					step={(max - min) / steps || 1}
					value={section.at}
					aria-valuetext={millimetres(locale, section.at)}
					onChange={(event) => setSection({ ...section, at: event.target.valueAsNumber })}
					className="h-8 min-w-0 flex-1 accent-want"
				/>
				<output htmlFor={sliderId} className="tabular min-w-16 text-end">
					{millimetres(locale, section.at)}
				</output>
			</span>
			<button
				type="button"
				aria-pressed={section.flipped}
				onClick={() => setSection({ ...section, flipped: !section.flipped })}
				className={buttonClass({ size: "sm" })}
			>
				<FlipHorizontal2 aria-hidden />
				{t("viewer.section.flip")}
			</button>
		</div>
	);
}
