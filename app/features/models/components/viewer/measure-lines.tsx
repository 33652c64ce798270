import { Fragment, type RefObject, useEffect } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Exhibit } from "../../viewing/exhibit.ts";
import { type Span, spanBetween } from "../../viewing/measuring.ts";
import type { Point } from "../../viewing/view.ts";
import { millimetres } from "./millimetres.ts";
import { Tag } from "./tag.tsx";
import { useDrawn } from "./use-drawn.ts";
import { useMeasure } from "./use-measure.ts";

interface MeasureLinesProps {
	exhibit: Exhibit;
	canvas: RefObject<HTMLCanvasElement>;
}

/** The points that were set, the line between them, and what it comes to. */
export function MeasureLines({ exhibit: { stage }, canvas }: MeasureLinesProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const { points, hover, missed, clear } = useMeasure(stage, canvas);
	useDrawn(stage);
	useEffect(() => canvas.current?.focus({ preventScroll: true }), [canvas]);
	const [from, to] = points;
	const span = from && to && spanBetween(from, to);
	const [a, b] = [from && stage.place(from), to && stage.place(to)];
	const say = (value: number) => millimetres(locale, value);
	return (
		<>
			<svg aria-hidden className="pointer-events-none absolute inset-0 size-full text-want">
				{a && b && <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke="currentColor" strokeWidth={2} />}
				{hover && points.length !== 2 && <Dot at={stage.place(hover)} faint />}
				{points.map((point: Point, number) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the first and the second.
					<Dot key={number} at={stage.place(point)} />
				))}
			</svg>
			{/* Where Enter sets a point. */}
			<span
				aria-hidden
				className="pointer-events-none absolute start-1/2 top-1/2 hidden size-6 -translate-1/2 rounded-full border-2 border-want before:absolute before:inset-[8px] before:rounded-full before:bg-want peer-focus-visible:block"
			/>
			{span && a && b && <Tag at={{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 24 }}>{say(span.length)}</Tag>}
			<div className="absolute inset-x-2 bottom-2 flex min-h-10 items-center gap-2 rounded-md border border-line bg-card px-3 py-1.5 text-sm">
				<p role="status" className="tabular min-w-0 flex-1">
					{!span && !missed && !from && (
						<span className="float-end ms-3 text-soft pointer-coarse:hidden">{t("viewer.measure.keys")}</span>
					)}
					{span ? (
						<SpanInWords span={span} say={say} />
					) : (
						t(`viewer.measure.${missed ? "missed" : from ? "second" : "first"}`)
					)}
				</p>
				{points.length > 0 && (
					<Button type="button" size="sm" tone="quiet" onClick={clear}>
						{t("viewer.measure.clear")}
					</Button>
				)}
			</div>
		</>
	);
}

function SpanInWords({ span, say }: { span: Span; say: (value: number) => string }) {
	return (
		<>
			<span className="font-medium">{say(span.length)}</span>
			{span.along.map((value, axis) => (
				<Fragment key={"xyz"[axis]}>
					{" · "}
					<span className="whitespace-nowrap">
						Δ{"xyz"[axis]} {say(value)}
					</span>
				</Fragment>
			))}
		</>
	);
}

function Dot({ at, faint }: { at: { x: number; y: number }; faint?: boolean }) {
	return (
		<>
			<circle cx={at.x} cy={at.y} r={5} className="fill-card" stroke="currentColor" strokeWidth={2} />
			<circle cx={at.x} cy={at.y} r={2} fill="currentColor" opacity={faint ? 0 : 1} />
		</>
	);
}
