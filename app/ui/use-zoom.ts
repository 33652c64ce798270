import { type PointerEvent, useEffect, useRef, useState } from "react";
import { panned, wholePicture, type ZoomView, zoomed } from "./zoom.ts";

const swipePixels = 48;

/** Zoom and pan of what stands in a frame, by wheel, double press and drag; a drag of the whole picture is a swipe. */
export function useZoom(onSwipe: (step: 1 | -1) => void) {
	const frame = useRef<HTMLDivElement>(null);
	const from = useRef<{ x: number; y: number; startX: number } | null>(null);
	const [view, setView] = useState<ZoomView>(wholePicture);
	const size = () => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 });
	const zoom = (factor: number) => setView((now) => zoomed(now, factor, size()));
	const pan = (dx: number, dy: number) => setView((now) => panned(now, dx, dy, size()));
	const reset = () => setView(wholePicture);
	useEffect(() => {
		const element = frame.current;
		// React listens passively, and then the page behind would scroll.
		const turn = (event: WheelEvent) => {
			event.preventDefault();
			const { clientWidth: width = 0, clientHeight: height = 0 } = element ?? {};
			setView((now) => zoomed(now, Math.exp(-event.deltaY / 400), { width, height }));
		};
		element?.addEventListener("wheel", turn, { passive: false });
		return () => element?.removeEventListener("wheel", turn);
	}, []);
	const handlers = {
		onDoubleClick: () => (view.scale > 1 ? reset() : zoom(2.5)),
		onPointerDown: (event: PointerEvent) => {
			if (event.button !== 0) return;
			event.currentTarget.setPointerCapture(event.pointerId);
			from.current = { x: event.clientX, y: event.clientY, startX: event.clientX };
		},
		onPointerMove: (event: PointerEvent) => {
			if (!from.current) return;
			pan(event.clientX - from.current.x, event.clientY - from.current.y);
			from.current = { ...from.current, x: event.clientX, y: event.clientY };
		},
		onPointerUp: (event: PointerEvent) => {
			const way = event.clientX - (from.current?.startX ?? event.clientX);
			from.current = null;
			if (view.scale === 1 && Math.abs(way) > swipePixels) onSwipe(way < 0 ? 1 : -1);
		},
		onPointerCancel: () => {
			from.current = null;
		},
	};
	return { frame, view, zoom, pan, reset, handlers };
}
