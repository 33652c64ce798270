import { type PointerEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { clampDivider } from "./divider.ts";
import { DividerHandle } from "./divider-handle.tsx";
import { Picture, type PictureView } from "./picture.tsx";
import { useBlink } from "./use-blink.ts";

export interface ComparedSide {
	picture: PictureView;
	/** Short, stands on the picture. */
	label: string;
}

interface CompareSliderProps {
	before: ComparedSide;
	after: ComparedSide;
}

const modes = ["slider", "blink", "beside"] as const;
type Mode = (typeof modes)[number];

/** Two pictures in one frame: under a divider, in turns, or side by side; without JavaScript side by side. */
export function CompareSlider({ before, after }: CompareSliderProps) {
	const { t } = useTranslation("ui");
	const [mode, setMode] = useState<Mode>("slider");
	const blink = useBlink();
	const stacked = mode !== "beside";
	const choose = (next: Mode) => {
		setMode(next);
		if (next === "blink") blink.start();
		else blink.stop();
	};
	const hidden = (side: "before" | "after") => mode === "blink" && blink.shown !== side;
	return (
		<div className="space-y-3">
			<fieldset className="flex flex-wrap gap-1 noscript:hidden">
				<legend className="sr-only">{t("compare.mode")}</legend>
				{modes.map((each) => (
					<button
						key={each}
						type="button"
						aria-pressed={mode === each}
						onClick={() => choose(each)}
						className={buttonClass({ tone: mode === each ? "ink" : "quiet", size: "sm" })}
					>
						{t(`compare.${each}`)}
					</button>
				))}
			</fieldset>
			<Frame mode={mode} labels={[before.label, after.label]}>
				<Pane side={before} place="left" className={classNames(hidden("before") && "invisible")} />
				<Pane
					side={after}
					place={stacked ? "right" : "left"}
					className={classNames(
						stacked ? "noscript:col-start-2" : "col-start-2",
						mode === "slider" && "[clip-path:inset(0_0_0_var(--at,50%))] noscript:[clip-path:none]",
						hidden("after") && "invisible",
					)}
				/>
				{mode === "blink" && (
					<button
						type="button"
						onClick={blink.turn}
						className="relative col-start-1 row-start-1 cursor-pointer rounded-lg"
						aria-label={t("compare.show", {
							label: blink.shown === "before" ? after.label : before.label,
						})}
					/>
				)}
			</Frame>
		</div>
	);
}

function Pane({
	side,
	place,
	className,
}: {
	side: ComparedSide;
	place: "left" | "right";
	className: string;
}) {
	return (
		<div className={classNames("relative col-start-1 row-start-1 min-w-0", className)}>
			<Picture
				picture={side.picture}
				fit="contain"
				rounded="lg"
				priority
				sizes="(min-width: 64rem) 56rem, 100vw"
			/>
			<span
				className={classNames(
					"tabular absolute top-2 rounded-full bg-card px-2.5 py-0.5 text-sm font-medium text-ink",
					place === "left" ? "left-2" : "right-2 noscript:right-auto noscript:left-2",
				)}
			>
				{side.label}
			</span>
		</div>
	);
}

interface FrameProps {
	mode: Mode;
	labels: [string, string];
	children: React.ReactNode;
}

/** The one place both pictures share, and the divider that is dragged across it. */
function Frame({ mode, labels, children }: FrameProps) {
	const { t } = useTranslation("ui");
	const [at, setAt] = useState(50);
	const frame = useRef<HTMLDivElement>(null);
	const handle = useRef<HTMLDivElement>(null);
	useEffect(() => frame.current?.style.setProperty("--at", `${at}%`), [at]);
	const follow = (event: PointerEvent<HTMLDivElement>) => {
		const { left, width } = event.currentTarget.getBoundingClientRect();
		setAt(clampDivider(((event.clientX - left) / width) * 100));
	};
	const press = (event: PointerEvent<HTMLDivElement>) => {
		if (event.button !== 0) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		handle.current?.focus({ preventScroll: true });
		follow(event);
	};
	const drag = (event: PointerEvent<HTMLDivElement>) => {
		if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
	};
	const sliding = mode === "slider";
	return (
		<div
			ref={frame}
			onPointerDown={sliding ? press : undefined}
			onPointerMove={sliding ? drag : undefined}
			className={classNames(
				"relative grid max-w-4xl gap-2 overflow-hidden noscript:grid-cols-2",
				mode === "beside" && "grid-cols-2",
				sliding && "cursor-ew-resize touch-pan-y select-none noscript:cursor-auto",
			)}
		>
			{children}
			{sliding && (
				<DividerHandle
					ref={handle}
					label={t("compare.divider")}
					valueText={t("compare.value", { before: labels[0], after: labels[1], at, rest: 100 - at })}
					at={at}
					onMove={setAt}
				/>
			)}
		</div>
	);
}
