import type { CSSProperties, PointerEvent, RefObject } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { clampDivider } from "#app/ui/divider.ts";
import { DividerHandle } from "#app/ui/divider-handle.tsx";
import type { Side } from "../../viewing/pair-scene.ts";

export type PairMode = "divider" | "beside" | "overlay" | "heat" | "solids";

interface PairStagesProps {
	mode: PairMode;
	canvases: Record<Side, RefObject<HTMLCanvasElement>>;
	labels: Record<Side, string>;
	/** Both models are there. */
	shown: boolean;
	enlarged: boolean;
	hint: string;
	/** Where the divider stands, in percent from the left. */
	at: number;
	onMove: (at: number) => void;
}

/** The two canvases: one over the other under a divider, beside each other, or the later one alone. */
export function PairStages({ mode, canvases, labels, shown, enlarged, hint, at, onMove }: PairStagesProps) {
	const { t } = useTranslation("models");
	const divided = mode === "divider";
	const apart = divided || mode === "beside";
	const drag = (event: PointerEvent<HTMLDivElement>) => {
		const frame = event.currentTarget.parentElement?.getBoundingClientRect();
		if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
		onMove(clampDivider(((event.clientX - frame.left) / frame.width) * 100));
	};
	const canvas = (side: Side) => (
		// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes keys of its own, which is what this role says.
		<canvas
			key={side}
			ref={canvases[side]}
			tabIndex={shown ? 0 : -1}
			role="application"
			aria-label={t("pair.canvas", { number: labels[side] })}
			aria-describedby={hint}
			className={classNames(
				"size-full cursor-grab -outline-offset-4 select-none focus:touch-none active:cursor-grabbing",
				enlarged ? "touch-none" : "touch-pan-y",
				!shown && "invisible",
			)}
		/>
	);
	return (
		<div
			style={{ "--at": `${at}%` } as CSSProperties}
			className={classNames(
				"absolute inset-0 grid",
				mode === "beside" && "grid-rows-2 gap-px bg-line sm:grid-cols-2 sm:grid-rows-none",
			)}
		>
			<div
				className={classNames(
					"relative col-start-1 row-start-1 min-h-0 min-w-0 bg-sunk",
					divided && "z-1 [clip-path:inset(0_calc(100%-var(--at))_0_0)]",
					!apart && "hidden",
				)}
			>
				{canvas("before")}
				<Label text={labels.before} place="start-2" />
			</div>
			<div
				className={classNames(
					"relative min-h-0 min-w-0 bg-sunk",
					mode === "beside"
						? "col-start-1 row-start-2 sm:col-start-2 sm:row-start-1"
						: "col-start-1 row-start-1",
				)}
			>
				{canvas("after")}
				{apart && <Label text={labels.after} place={divided ? "end-2" : "start-2"} />}
			</div>
			{divided && shown && (
				<div className="pointer-events-none absolute inset-0 z-2 *:pointer-events-auto">
					<DividerHandle
						label={t("pair.drag")}
						valueText={t("pair.dividerAt", {
							...{ before: labels.before, after: labels.after, at, rest: 100 - at },
						})}
						at={at}
						onMove={onMove}
						onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
						onPointerMove={drag}
					/>
				</div>
			)}
		</div>
	);
}

function Label({ text, place }: { text: string; place: string }) {
	return (
		<span
			className={classNames(
				"tabular pointer-events-none absolute bottom-2 rounded-full bg-card px-2.5 py-0.5 text-sm font-medium",
				place,
			)}
		>
			{text}
		</span>
	);
}
