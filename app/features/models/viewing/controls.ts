import { panned, type View, zoomed } from "./view.ts";

interface Controlled {
	view: View;
	/** Diagonal of what is looked at, in millimetres. */
	size(): number;
	/** Back to the look that it began with. */
	reset(): void;
}

interface Place {
	x: number;
	y: number;
}

const turnPerPixel = Math.PI / 420;
const turnPerKey = Math.PI / 18;
const panPerKey = 0.08;

const keySteps: ReadonlyMap<string, readonly [number, number]> = new Map([
	["ArrowLeft", [-1, 0]],
	["ArrowRight", [1, 0]],
	["ArrowUp", [0, -1]],
	["ArrowDown", [0, 1]],
] as const);

/**
 * Lets an element turn, push and zoom a view: drag or one finger turns; Shift, the right button or two fingers push; the
 * wheel, two fingers, + and − zoom; arrows turn and with Shift push; 0 resets. Until the element has the focus the wheel
 * and fingers that move up or down are left to the page. Gives a function that ends it.
 */
export function bindControls(element: HTMLElement, controlled: Controlled): () => void {
	const { view } = controlled;
	const pointers = new Map<number, Place>();
	const ended = new AbortController();
	const { signal } = ended;
	const height = () => element.clientHeight;
	const turn = (dx: number, dy: number) =>
		view.change({ turn: view.look.turn + dx, tilt: view.look.tilt + dy });
	const push = (dx: number, dy: number) => view.change(panned(view.look, dx, dy, height()));
	const zoom = (factor: number, at: Place = { x: 0, y: 0 }) =>
		view.change(zoomed(view.look, factor, { ...at, height: height(), size: controlled.size() }));
	/** From the element's middle. */
	const fromMiddle = ({ x, y }: Place): Place => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return { x: x - left - width / 2, y: y - top - height / 2 };
	};

	element.addEventListener(
		"pointerdown",
		(event) => {
			pointers.set(event.pointerId, placeOf(event));
			element.setPointerCapture(event.pointerId);
		},
		{ signal },
	);
	element.addEventListener(
		"pointermove",
		(event) => {
			const before = pointers.get(event.pointerId);
			if (!before) return;
			const now = placeOf(event);
			const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
			pointers.set(event.pointerId, now);
			const [dx, dy] = [now.x - before.x, now.y - before.y];
			if (other) {
				push(dx / 2, dy / 2);
				const was = Math.hypot(before.x - other.x, before.y - other.y);
				const is = Math.hypot(now.x - other.x, now.y - other.y);
				const middle = fromMiddle({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
				if (was > 0 && is > 0) zoom(was / is, middle);
			} else if (event.shiftKey || (event.buttons & 6) > 0) push(dx, dy);
			else turn(dx * turnPerPixel, dy * turnPerPixel);
		},
		{ signal },
	);
	// A tap doesn't focus everywhere, and with the focus it answers to the wheel and to every finger.
	const focus: FocusOptions & { focusVisible: boolean } = { preventScroll: true, focusVisible: false };
	element.addEventListener("pointerup", () => element.focus(focus), { signal });
	for (const kind of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
		element.addEventListener(kind, ({ pointerId }) => pointers.delete(pointerId), { signal });
	}
	element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
	element.addEventListener(
		"wheel",
		(event) => {
			if (document.activeElement !== element && !event.ctrlKey) return;
			event.preventDefault();
			const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
			zoom(
				Math.exp(pixels / (event.ctrlKey ? 120 : 500)),
				fromMiddle({ x: event.clientX, y: event.clientY }),
			);
		},
		{ signal, passive: false },
	);
	element.addEventListener(
		"keydown",
		(event) => {
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const [dx, dy] = keySteps.get(event.key) ?? [0, 0];
			if ((dx || dy) && event.shiftKey) push(dx * panPerKey * height(), dy * panPerKey * height());
			else if (dx || dy) turn(dx * turnPerKey, dy * turnPerKey);
			else if (event.key === "+" || event.key === "=") zoom(1 / 1.2);
			else if (event.key === "-") zoom(1.2);
			else if (event.key === "0") controlled.reset();
			else return;
			event.preventDefault();
			event.stopPropagation();
		},
		{ signal },
	);
	return () => ended.abort();
}

function placeOf({ clientX, clientY }: PointerEvent): Place {
	return { x: clientX, y: clientY };
}
