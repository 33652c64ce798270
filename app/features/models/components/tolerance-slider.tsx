import { useId } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { tolerances } from "../rules/difference.ts";
import { formatLength } from "./quantities.ts";

/** Index in `tolerances` of the one that a slider begins at. */
export const usualTolerance = tolerances.indexOf(0.1);

interface ToleranceSliderProps {
	/** Says what the chosen length means. */
	label: string;
	/** Index in `tolerances`. */
	at: number;
	onChoose: (at: number) => void;
}

/** Chooses from which distance on something counts as changed. */
export function ToleranceSlider({ label, at, onChoose }: ToleranceSliderProps) {
	const locale = useLocale();
	const id = useId();
	return (
		<label htmlFor={id} className="block max-w-md">
			<span className="text-soft">{label}</span>
			<input
				id={id}
				type="range"
				min={0}
				max={tolerances.length - 1}
				value={at}
				aria-valuetext={formatLength(locale, tolerances[at] ?? 0)}
				onChange={(event) => onChoose(event.target.valueAsNumber)}
				className="my-1 block h-8 w-full accent-ink"
			/>
		</label>
	);
}
