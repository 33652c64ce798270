import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { type FrameSize, panned, wholePicture, type ZoomPoint, type ZoomView, zoomed } from "./zoom.ts";

const swipePixels = 48;

/** Zoom and pan of what stands in a frame, by wheel, double press, two fingers and drag; a drag of the whole picture is a swipe. */
export function useZoom(onSwipe: (step: 1 | -1) => void) {
	const frame = useRef<HTMLDivElement>(null);
	const fingers = useRef(new Map<number, ZoomPoint>());
	const swipeFrom = useRef<number | null>(null);
	const [view, setView] = useState<ZoomView>(wholePicture);
	const zoom = (factor: number, about?: ZoomPoint) =>
		setView((now) => zoomed(now, factor, sizeOf(frame.current), about));
	const pan = (dx: number, dy: number) => setView((now) => panned(now, dx, dy, sizeOf(frame.current)));
	const reset = () => setView(wholePicture);
	useEffect(() => {
		const element = frame.current;
		// React listens passively, and then the page behind would scroll.
		const turn = (event: WheelEvent) => {
			event.preventDefault();
			const about = fromMiddle(element, placeOf(event));
			setView((now) => zoomed(now, Math.exp(-event.deltaY / 400), sizeOf(element), about));
		};
		element?.addEventListener("wheel", turn, { passive: false });
		return () => element?.removeEventListener("wheel", turn);
	}, []);
	const handlers = {
		onDoubleClick: (event: MouseEvent) =>
			view.scale > 1 ? reset() : zoom(2.5, fromMiddle(frame.current, placeOf(event))),
		onPointerDown: (event: PointerEvent) => {
			if (event.button !== 0) return;
			event.currentTarget.setPointerCapture(event.pointerId);
			fingers.current.set(event.pointerId, placeOf(event));
			swipeFrom.current = fingers.current.size === 1 ? event.clientX : null;
		},
		onPointerMove: (event: PointerEvent) => {
			const before = fingers.current.get(event.pointerId);
			if (!before) return;
			const now = placeOf(event);
			fingers.current.set(event.pointerId, now);
			const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
			if (!other) pan(now.x - before.x, now.y - before.y);
			else if (distance(before, other) > 0) {
				const between = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
				zoom(distance(now, other) / distance(before, other), fromMiddle(frame.current, between));
			}
		},
		onPointerUp: (event: PointerEvent) => {
			fingers.current.delete(event.pointerId);
			const way = event.clientX - (swipeFrom.current ?? event.clientX);
			swipeFrom.current = null;
			if (view.scale === 1 && Math.abs(way) > swipePixels) onSwipe(way < 0 ? 1 : -1);
		},
		onPointerCancel: (event: PointerEvent) => {
			fingers.current.delete(event.pointerId);
			swipeFrom.current = null;
		},
	};
	return { frame, view, zoom, pan, reset, handlers };
}

function sizeOf(element: HTMLElement | null): FrameSize {
	return { width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 };
}

function placeOf({ clientX, clientY }: { clientX: number; clientY: number }): ZoomPoint {
	return { x: clientX, y: clientY };
}

function fromMiddle(element: HTMLElement | null, { x, y }: ZoomPoint): ZoomPoint {
	const box = element?.getBoundingClientRect();
	return box ? { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 } : { x: 0, y: 0 };
}

function distance(a: ZoomPoint, b: ZoomPoint): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
