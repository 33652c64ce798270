import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type FrameSize, panned, wholePicture, type ZoomView, zoomed } from "./zoom.ts";

const swipePixels = 48;

interface Place {
	x: number;
	y: number;
}

/** Zoom and pan of what stands in a frame, by wheel, double press, two fingers and drag; a drag of the whole picture is a swipe. */
export function useZoom(onSwipe: (step: 1 | -1) => void) {
	const frame = useRef<HTMLDivElement>(null);
	const fingers = useRef(new Map<number, Place>());
	const swipeFrom = useRef<number | null>(null);
	const [view, setView] = useState<ZoomView>(wholePicture);
	const zoom = (factor: number) => setView((now) => zoomed(now, factor, sizeOf(frame.current)));
	const pan = (dx: number, dy: number) => setView((now) => panned(now, dx, dy, sizeOf(frame.current)));
	const reset = () => setView(wholePicture);
	useEffect(() => {
		const element = frame.current;
		// React listens passively, and then the page behind would scroll.
		const turn = (event: WheelEvent) => {
			event.preventDefault();
			setView((now) => zoomed(now, Math.exp(-event.deltaY / 400), sizeOf(element)));
		};
		element?.addEventListener("wheel", turn, { passive: false });
		return () => element?.removeEventListener("wheel", turn);
	}, []);
	const handlers = {
		onDoubleClick: () => (view.scale > 1 ? reset() : zoom(2.5)),
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
			else if (distance(before, other) > 0) zoom(distance(now, other) / distance(before, other));
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

function placeOf({ clientX, clientY }: PointerEvent): Place {
	return { x: clientX, y: clientY };
}

function distance(a: Place, b: Place): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
