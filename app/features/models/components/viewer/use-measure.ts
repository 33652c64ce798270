import { type RefObject, useEffect, useState } from "react";
import { snapped } from "../../viewing/measuring.ts";
import type { Stage } from "../../viewing/stage.ts";
import type { Point } from "../../viewing/view.ts";

export interface Measure {
	/** None, one or two. */
	points: Point[];
	/** Where the pointer would set the next one. */
	hover: Point | null;
	/** The last press met nothing. */
	missed: boolean;
	clear(): void;
}

/** Pixels that a press may wander without being a drag. */
const still = 6;

/** Takes points from presses on the canvas, and from Enter at its middle; a third begins anew, Escape clears. */
export function useMeasure(stage: Stage, canvas: RefObject<HTMLCanvasElement>): Measure {
	const [points, setPoints] = useState<Point[]>([]);
	const [hover, setHover] = useState<Point | null>(null);
	const [missed, setMissed] = useState(false);
	useEffect(() => {
		const element = canvas.current;
		if (!element) return;
		const left = new AbortController();
		let began: { x: number; y: number } | null = null;
		const pointAt = (x: number, y: number) => {
			const hit = stage.pick(x, y);
			return hit && snapped(hit, stage.place);
		};
		const inside = (event: PointerEvent) => {
			const { left: x, top: y } = element.getBoundingClientRect();
			return { x: event.clientX - x, y: event.clientY - y };
		};
		const set = (x: number, y: number) => {
			const point = pointAt(x, y);
			setMissed(point === null);
			if (point) setPoints((before) => (before.length === 1 ? [...before, point] : [point]));
		};
		const on = <Kind extends "pointerdown" | "pointermove" | "pointerup" | "pointerleave" | "keydown">(
			kind: Kind,
			heard: (event: HTMLElementEventMap[Kind]) => void,
		) => element.addEventListener(kind, heard, { signal: left.signal });
		on("pointerdown", (event) => {
			began = event.isPrimary && event.button === 0 ? inside(event) : null;
		});
		on("pointermove", (event) => {
			const { x, y } = inside(event);
			if (began && Math.hypot(x - began.x, y - began.y) > still) began = null;
			if (event.pointerType === "mouse") setHover(event.buttons === 0 ? pointAt(x, y) : null);
		});
		on("pointerleave", () => setHover(null));
		on("pointerup", (event) => {
			const { x, y } = inside(event);
			if (began) set(x, y);
			began = null;
		});
		on("keydown", (event) => {
			if (event.key === "Enter" || event.key === " ") set(element.clientWidth / 2, element.clientHeight / 2);
			else if (event.key === "Escape" && !document.fullscreenElement) setPoints([]);
			else return;
			event.preventDefault();
			event.stopPropagation();
		});
		return () => left.abort();
	}, [stage, canvas]);
	const clear = () => {
		setPoints([]);
		setMissed(false);
	};
	return { points, hover, missed, clear };
}
