import { type PointerEvent, useEffect, useRef, useState } from "react";
import { dropPlace, scrollStep } from "./drag-place.ts";

interface Drag {
	id: string;
	/** Before which row it would fall, counted without moving anything; the number of rows is the end. */
	at: number;
}

/**
 * Rows of a list that are dragged to another place by a handle, with mouse, pen or finger. Give each row
 * `data-drag-row`, its handle `handle(id)`, and show `mark(index)`; the page scrolls near its edges, Escape lets go.
 */
export function useDragOrder(ids: string[], onDrop: (id: string, to: number) => void) {
	const [drag, setDrag] = useState<Drag | null>(null);
	const held = useRef<{ list: Element; y: number } | null>(null);
	const letGo = () => {
		held.current = null;
		setDrag(null);
	};
	const look = () => {
		const now = held.current;
		if (!now) return;
		const boxes = [...now.list.querySelectorAll("[data-drag-row]")].map((row) => row.getBoundingClientRect());
		const at = dropPlace(boxes, now.y);
		setDrag((one) => (one && one.at !== at ? { ...one, at } : one));
	};
	const looked = useRef(look);
	looked.current = look;
	const dragging = drag !== null;
	useEffect(() => {
		if (!dragging) return;
		let frame = requestAnimationFrame(function scroll() {
			const step = scrollStep(held.current?.y ?? 0, window.innerHeight);
			if (held.current && step !== 0) {
				window.scrollBy({ top: step, behavior: "instant" });
				looked.current();
			}
			frame = requestAnimationFrame(scroll);
		});
		const cancel = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			held.current = null;
			setDrag(null);
		};
		window.addEventListener("keydown", cancel);
		return () => {
			cancelAnimationFrame(frame);
			window.removeEventListener("keydown", cancel);
		};
	}, [dragging]);
	const handle = (id: string) => ({
		onPointerDown(event: PointerEvent<HTMLElement>) {
			const list = event.currentTarget.closest("[data-drag-row]")?.parentElement;
			if (event.button !== 0 || !list) return;
			event.preventDefault();
			event.currentTarget.setPointerCapture(event.pointerId);
			held.current = { list, y: event.clientY };
			setDrag({ id, at: ids.indexOf(id) });
		},
		onPointerMove(event: PointerEvent) {
			if (!held.current) return;
			held.current.y = event.clientY;
			look();
		},
		onPointerUp() {
			if (!held.current || !drag) return letGo();
			const from = ids.indexOf(drag.id);
			// Taken out first, so what stood behind it has moved up by one.
			const to = drag.at > from ? drag.at - 1 : drag.at;
			letGo();
			if (from >= 0 && to !== from) onDrop(drag.id, to);
		},
		onPointerCancel: letGo,
	});
	/** Where the line stands that shows where the row would fall; null where it would stay. */
	const mark = (index: number): "before" | "after" | null => {
		if (!drag) return null;
		const from = ids.indexOf(drag.id);
		if (drag.at === from || drag.at === from + 1) return null;
		if (drag.at === index) return "before";
		return drag.at === ids.length && index === ids.length - 1 ? "after" : null;
	};
	return { handle, mark, dragged: drag?.id ?? null };
}
