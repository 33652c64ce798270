import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Arriving } from "./arriving.tsx";
import { DimensionLines } from "./dimension-lines.tsx";
import { HelpPanel } from "./help-panel.tsx";
import { MeasureLines } from "./measure-lines.tsx";
import type { ViewerEnd } from "./model-viewer.tsx";
import { PartsPanel } from "./parts-panel.tsx";
import { SectionPanel } from "./section-panel.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useEnlarged } from "./use-enlarged.ts";
import { useExhibit } from "./use-exhibit.ts";
import { useTools } from "./use-tools.ts";
import { ViewButtons } from "./view-buttons.tsx";

interface ViewerProps {
	shape: { url: string; bytes: number };
	name: string;
	/** Stands there until the model does, and whenever it can't. */
	still: ReactNode;
	onEnd: (how: ViewerEnd) => void;
}

/** A model to be turned, cut and measured. */
export function Viewer({ shape, name, still, onEnd }: ViewerProps) {
	const { t } = useTranslation("models");
	const canvas = useRef<HTMLCanvasElement>(null);
	const frame = useRef<HTMLElement>(null);
	const { exhibit, progress, lost } = useExhibit(canvas, shape, onEnd);
	const enlarged = useEnlarged(frame);
	const tools = useTools(exhibit);
	const hint = useId();
	const shown = exhibit !== null && !lost;
	return (
		<section
			ref={frame}
			aria-label={t("viewer.label", { name })}
			className={classNames("flex flex-col bg-card", enlarged.on && "fixed inset-0 z-50 h-dvh")}
		>
			<div
				className={classNames(
					"relative overflow-hidden bg-sunk bg-radial-[at_50%_40%] from-card to-sunk",
					enlarged.on ? "min-h-0 flex-1" : "aspect-[4/3]",
				)}
			>
				<div className={classNames(shown && "invisible")}>{still}</div>
				{/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes keys of its own, which is what this role says. */}
				<canvas
					ref={canvas}
					tabIndex={shown ? 0 : -1}
					role="application"
					aria-label={t("viewer.canvas", { name })}
					aria-describedby={hint}
					className={classNames(
						"peer absolute inset-0 size-full -outline-offset-4 select-none focus:touch-none",
						enlarged.on ? "touch-none" : "touch-pan-y",
						tools.measuring ? "cursor-crosshair" : "cursor-grab active:cursor-grabbing",
						!shown && "invisible",
					)}
				/>
				<p id={hint} className="sr-only">
					{t(tools.measuring ? "viewer.measure.hint" : "viewer.help.keys")}
				</p>
				{shown && tools.sized && <DimensionLines exhibit={exhibit} />}
				{shown && tools.measuring && <MeasureLines exhibit={exhibit} canvas={canvas} />}
				{shown && <ViewButtons lookFrom={exhibit.lookFrom} />}
				{!exhibit && (
					<Arriving
						label={t("viewer.loading")}
						percent={progress.step === "fetching" ? Math.floor(progress.share * 100) : null}
						onCancel={() => onEnd("closed")}
					/>
				)}
				{lost && (
					<p role="alert" className="absolute inset-x-3 bottom-3 rounded-md bg-card px-3 py-2 text-sm">
						{t("viewer.lost")}
					</p>
				)}
			</div>
			<Toolbar name={name} exhibit={shown ? exhibit : null} tools={tools} enlarged={enlarged} />
			{shown && tools.section && (
				<SectionPanel box={exhibit.stage.box()} section={tools.section} setSection={tools.setSection} />
			)}
			{shown && tools.panel === "parts" && <PartsPanel exhibit={exhibit} tools={tools} />}
			{tools.panel === "help" && <HelpPanel />}
		</section>
	);
}
