import { Camera, Maximize, Minimize, SquareSplitHorizontal } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { PairScene, Side } from "../../viewing/pair-scene.ts";
import { reachOf, type Section } from "../../viewing/section.ts";
import { usualTolerance } from "../tolerance-slider.tsx";
import { Arriving } from "../viewer/arriving.tsx";
import type { ViewerEnd } from "../viewer/model-viewer.tsx";
import { savePicture, withoutEnding } from "../viewer/save-picture.ts";
import { SectionPanel } from "../viewer/section-panel.tsx";
import { useEnlarged } from "../viewer/use-enlarged.ts";
import { ViewButtons } from "../viewer/view-buttons.tsx";
import { type HeatChoice, HeatPanel, heatScaleOf } from "./heat-panel.tsx";
import { missingIn } from "./missing-in.ts";
import { OverlayPanel, SolidsPanel } from "./mode-panels.tsx";
import type { PairPanelProps } from "./pair-panel.tsx";
import { type PairMode, PairStages } from "./pair-stages.tsx";
import { usePair, useScene } from "./use-pair.ts";

const modes: readonly PairMode[] = ["divider", "beside", "overlay", "heat", "solids"];

interface PairViewerProps extends PairPanelProps {
	onEnd: (how: ViewerEnd) => void;
}

/** Two models to be turned as one, and what differs between them painted on them. */
export function PairViewer({ before, after, comparison, onEnd }: PairViewerProps) {
	const { t } = useTranslation("models");
	const canvases = { before: useRef<HTMLCanvasElement>(null), after: useRef<HTMLCanvasElement>(null) };
	const frame = useRef<HTMLElement>(null);
	const hint = useId();
	const difference = comparison?.difference ?? null;
	const files = comparison?.files ?? {};
	const { pair, progress, lost } = usePair({
		...canvases,
		shapes: { before: before.shape, after: after.shape },
		...{ files, onEnd },
	});
	const enlarged = useEnlarged(frame);
	const [mode, setMode] = useState<PairMode>("divider");
	const [at, setAt] = useState(50);
	const [share, setShare] = useState(50);
	const [heat, setHeat] = useState<HeatChoice>({ side: "after", tolerance: usualTolerance });
	const [section, setSection] = useState<Section | null>(null);
	const labels = { before: before.label, after: after.label };
	const missing = missingIn(mode, comparison, heat.side);
	const seen = missing ? "divider" : mode;
	const hasHeat = (side: Side) => files[`heat-${side}`] !== undefined;
	const failed = useScene(pair, missing ? { mode: "apart" } : sceneOf());
	const shift = difference?.shift;
	useEffect(() => pair?.setShift(shift ?? [0, 0, 0]), [pair, shift]);
	useEffect(() => pair?.setSection(section), [pair, section]);
	const beside = mode === "beside";
	// biome-ignore lint/correctness/useExhaustiveDependencies: whenever the frame has taken another shape.
	useEffect(() => pair?.fit(), [pair, beside, enlarged.on]);

	function sceneOf(): PairScene {
		if (mode === "overlay") return { mode, share: share / 100 };
		if (mode === "heat" && difference) return { mode, side: heat.side, scale: heatScaleOf(difference, heat) };
		return mode === "solids" ? { mode } : { mode: "apart" };
	}

	function toggleSection(): void {
		if (!pair) return;
		const { min, max } = reachOf(pair.box(), "x");
		setSection(section ? null : { axis: "x", at: (min + max) / 2, flipped: true });
	}

	/** Who is seen: where both stand in one place they share a name. */
	const seenLabels = {
		divider: labels,
		beside: labels,
		overlay: { after: `${labels.before} + ${labels.after}` },
		heat: { after: `${labels[heat.side]} · ${t("pair.heat")}` },
		solids: { after: `${labels.before} → ${labels.after} · ${t("pair.solids")}` },
	}[seen];

	async function save(): Promise<void> {
		if (!pair || lost) return;
		const picture = await pair.picture({ divider: seen === "divider" ? at : null, labels: seenLabels });
		const name = `${withoutEnding(after.name)} ${labels.before}–${labels.after} ${t(`pair.${seen}`)}`;
		if (picture) savePicture(picture, name);
	}

	return (
		<section
			ref={frame}
			aria-label={t("pair.label", { before: before.label, after: after.label })}
			className={classNames(
				"flex flex-col overflow-hidden border-line bg-card",
				enlarged.on ? "fixed inset-0 z-50 h-dvh" : "rounded-lg border",
			)}
		>
			<fieldset className="flex flex-wrap gap-1 border-b border-line px-2 py-1.5">
				<legend className="sr-only">{t("pair.modes")}</legend>
				{modes.map((each) => (
					<button
						key={each}
						type="button"
						aria-pressed={mode === each}
						onClick={() => setMode(each)}
						className={buttonClass({ size: "sm", tone: mode === each ? "ink" : "quiet" })}
					>
						{t(`pair.${each}`)}
					</button>
				))}
			</fieldset>
			<div
				className={classNames(
					"relative overflow-hidden bg-sunk",
					enlarged.on ? "min-h-0 flex-1" : "aspect-square sm:aspect-[2/1]",
				)}
			>
				<PairStages
					mode={seen}
					shown={pair !== null && !lost}
					enlarged={enlarged.on}
					{...{ canvases, labels, hint, at }}
					onMove={setAt}
				/>
				<p id={hint} className="sr-only">
					{t("viewer.help.keys")}
				</p>
				{pair && (
					<div className="pointer-events-none absolute inset-0 z-3 *:pointer-events-auto">
						<ViewButtons lookFrom={pair.lookFrom} />
					</div>
				)}
				{!pair && (
					<Arriving
						label={t("pair.loading")}
						percent={Math.floor(progress * 100)}
						onCancel={() => onEnd("closed")}
					/>
				)}
				{(lost || missing || failed) && (
					<p
						role="status"
						className="absolute inset-x-3 bottom-11 z-3 mx-auto max-w-max rounded-md bg-card px-3 py-2 text-sm"
					>
						{lost ? t("pair.lost") : t(missing ?? "pair.partFailed")}
					</p>
				)}
			</div>
			{pair && mode === "overlay" && <OverlayPanel labels={labels} share={share} onShare={setShare} />}
			{pair && mode === "heat" && difference && (hasHeat("before") || hasHeat("after")) && (
				<HeatPanel {...{ difference, labels }} choice={heat} onChoose={setHeat} />
			)}
			{pair && mode === "solids" && !missing && <SolidsPanel />}
			{pair && section && <SectionPanel box={pair.box()} section={section} setSection={setSection} />}
			<div className="flex min-h-13 items-center gap-1 border-t border-line px-2 py-1.5">
				<button
					type="button"
					aria-pressed={section !== null}
					onClick={toggleSection}
					className={buttonClass({ size: "sm", tone: section ? "ink" : "quiet" })}
				>
					<SquareSplitHorizontal aria-hidden />
					{t("pair.section")}
				</button>
				<span className="grow" />
				<button
					type="button"
					aria-label={t("viewer.picture")}
					title={t("viewer.picture")}
					aria-disabled={!pair || lost || undefined}
					onClick={save}
					className={buttonClass({ size: "sm", tone: "quiet" })}
				>
					<Camera aria-hidden />
				</button>
				<button
					type="button"
					aria-label={t("pair.enlarge")}
					title={t("pair.enlarge")}
					aria-pressed={enlarged.on}
					onClick={enlarged.toggle}
					className={buttonClass({ size: "sm", tone: enlarged.on ? "ink" : "quiet" })}
				>
					{enlarged.on ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
				</button>
			</div>
		</section>
	);
}
