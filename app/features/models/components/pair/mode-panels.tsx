import { useId } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Side } from "../../viewing/pair-scene.ts";

interface OverlayPanelProps {
	labels: Record<Side, string>;
	/** Percent of the later model. */
	share: number;
	onShare: (share: number) => void;
}

/** How much of either model is seen where both stand in one place. */
export function OverlayPanel({ labels, share, onShare }: OverlayPanelProps) {
	const { t } = useTranslation("models");
	const id = useId();
	return (
		<div className="flex items-center gap-3 border-t border-line px-3 py-2 text-sm">
			<label htmlFor={id} className="sr-only">
				{t("pair.share")}
			</label>
			<span className="tabular">{labels.before}</span>
			<input
				id={id}
				type="range"
				min={0}
				max={100}
				step={5}
				value={share}
				aria-valuetext={t("pair.shareValue", { share, number: labels.after })}
				onChange={(event) => onShare(event.target.valueAsNumber)}
				className="h-8 min-w-0 flex-1 accent-ink"
			/>
			<span className="tabular">{labels.after}</span>
		</div>
	);
}

const solids = [
	["added", "bg-jade"],
	["removed", "bg-want"],
	["common", "bg-soft opacity-40"],
] as const;

/** What the colours of added and removed solids mean. */
export function SolidsPanel() {
	const { t } = useTranslation("models");
	return (
		<ul className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line px-3 py-2.5 text-sm">
			{solids.map(([name, colour]) => (
				<li key={name} className="flex items-center gap-2">
					<span aria-hidden className={`size-2.5 rounded-full ${colour}`} />
					{t(`pair.${name}`)}
				</li>
			))}
		</ul>
	);
}
