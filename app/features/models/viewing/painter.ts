import type { PerspectiveCamera, Scene, WebGLRenderer } from "three";
import type { Body } from "./body.ts";
import type { Piece } from "./body-part.ts";
import { createPace } from "./pace.ts";
import { createDraft, type Draft } from "./refining.ts";

/**
 * Draws a scene however long it takes: what is little at once; of what is much first less of it, and when nothing has
 * moved for a moment all of it beside, a piece at a time, until it can be shown. The page is never kept waiting.
 */
export interface Painter {
	/** The scene is another: what was begun is dropped. */
	change(): void;
	/** The canvas is empty again, as it is when it has another size. */
	empty(): void;
	/** The GPU has lost what it was given. */
	forget(): void;
	/** Does the next step. `shown`: the canvas has changed. `more`: there is something left to do. */
	step(): { shown: boolean; more: boolean };
	/** All of it is on the canvas. */
	readonly finished: boolean;
	/** Draws on the canvas what is to be seen now, so that it can be read at once. */
	repeat(): void;
	dispose(): void;
}

/** Triangles that the slowest machines draw in a moment. */
const few = 150_000;
/** Milliseconds without a change before all of it is drawn. */
const rest = 160;
const quickEnough = 34;
const tooSlow = 90;

export function createPainter(
	renderer: WebGLRenderer,
	{ scene, camera }: { scene: Scene; camera: PerspectiveCamera },
	bodies: ReadonlySet<Body>,
): Painter {
	const pace = createPace(renderer.getContext() as WebGL2RenderingContext);
	const sketch = createDraft(renderer, { smooth: false });
	const draft = createDraft(renderer, { smooth: true });
	let state: "stale" | "sketching" | "quick" | "drafting" | "done" = "stale";
	let left: Piece[] = [];
	/** Something has changed since the sketch was begun. */
	let outdated = false;
	/** Rather now than without a stutter. */
	let emptied = false;
	let changedAt = 0;
	/** How many triangles a step may have, by what the last one took. */
	let portion = few / 2;
	/** A whole drawing took so long; 0 while nobody knows. */
	let wholeTakes = 0;
	let spent = 0;
	/** What the canvas shows, where nothing was drawn on it itself. */
	let lying: Draft | null = null;
	/** Which edition of each piece the GPU has. */
	let given = new WeakMap<Piece, number>();

	const piecesOf = (quick: boolean) => [...bodies].flatMap((body) => body.pieces(quick));
	const sum = (pieces: Piece[]) => pieces.reduce((all, { triangles }) => all + triangles, 0);
	const isFresh = (piece: Piece) => given.get(piece) !== piece.edition;

	function render(pieces: Piece[]): void {
		for (const piece of pieces) {
			piece.ready?.();
			given.set(piece, piece.edition);
		}
		const drawn = new Set(pieces.map(({ object }) => object));
		for (const { group } of bodies) for (const object of group.children) object.visible = drawn.has(object);
		renderer.render(scene, camera);
	}

	function next(): { shown: boolean; more: boolean } {
		if (state === "stale") return begin();
		if (state !== "sketching") return goOn();
		const then = outdated ? "stale" : "quick";
		outdated = false;
		return lay(sketch, then);
	}

	function begin(): { shown: boolean; more: boolean } {
		const whole = piecesOf(false);
		const fast = wholeTakes > 0 && wholeTakes < quickEnough && sum(whole.filter(isFresh)) <= few;
		if (fast || sum(whole) <= few) {
			emptied = false;
			render(whole);
			lying = null;
			state = "done";
			return { shown: true, more: false };
		}
		left = whole;
		if (emptied) {
			emptied = false;
			render(piecesOf(true));
			lying = null;
			state = "quick";
			return { shown: true, more: true };
		}
		state = "sketching";
		sketch.begin();
		sketch.add(() => render(piecesOf(true)));
		return { shown: false, more: true };
	}

	function goOn(): { shown: boolean; more: boolean } {
		if (state === "quick") draft.begin();
		if (state === "drafting") measure();
		else spent = 0;
		if (left.length === 0) {
			wholeTakes = spent;
			return lay(draft, "done");
		}
		state = "drafting";
		const taken = left.splice(0, nextStep());
		draft.add(() => render(taken));
		return { shown: false, more: true };
	}

	/**
	 * Puts the draft onto the canvas, in a step of its own: where there is no GPU the page waits for whatever the
	 * canvas is still to get.
	 */
	function lay(sheet: Draft, next: typeof state): { shown: boolean; more: boolean } {
		sheet.show();
		lying = sheet;
		state = next;
		return { shown: true, more: next !== "done" };
	}

	/** How many of the pieces that are left come next: one, or as many as take a moment to draw and to hand over. */
	function nextStep(): number {
		let [triangles, handed] = [0, 0];
		const end = left.findIndex((piece, number) => {
			triangles += piece.triangles;
			if (isFresh(piece)) handed += piece.triangles;
			return number > 0 && (triangles > portion || handed > few / 2);
		});
		return end < 0 ? left.length : end;
	}

	function measure(): void {
		spent += pace.last;
		if (pace.last < quickEnough) portion *= 2;
		else if (pace.last > tooSlow) portion = Math.max(1, portion / 2);
	}

	return {
		change() {
			// A sketch that is on its way is shown all the same: else nobody saw anything while it turns.
			if (state === "sketching") outdated = true;
			else state = "stale";
			changedAt = performance.now();
		},
		empty() {
			state = "stale";
			outdated = false;
			emptied = true;
		},
		forget() {
			given = new WeakMap();
		},
		step() {
			if (state === "done") return { shown: false, more: false };
			if (pace.busy()) return { shown: false, more: true };
			if (state === "quick" && performance.now() - changedAt < rest) return { shown: false, more: true };
			const done = next();
			pace.mark();
			return done;
		},
		get finished() {
			return state === "done";
		},
		repeat() {
			if (lying) lying.show();
			else render(piecesOf(false));
		},
		dispose() {
			sketch.dispose();
			draft.dispose();
		},
	};
}
