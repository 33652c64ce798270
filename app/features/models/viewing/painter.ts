import type { PerspectiveCamera, Scene, WebGLRenderer } from "three";
import type { Body } from "./body.ts";
import type { Piece } from "./body-part.ts";
import { createPace } from "./pace.ts";
import { createDraft } from "./refining.ts";

/**
 * Draws a scene however long it takes: what is little at once; of what is much first less of it, and when nothing has
 * moved for a moment all of it beside, a piece at a time, until it can be shown. The page is never kept waiting.
 */
export interface Painter {
	/** The scene is another: what was begun is dropped. */
	change(): void;
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
	const draft = createDraft(renderer);
	let state: "stale" | "quick" | "drafting" | "drafted" | "done" = "stale";
	let left: Piece[] = [];
	let changedAt = 0;
	/** How many triangles a step may have, by what the last one took. */
	let portion = few / 2;
	/** A whole drawing took so long; 0 while nobody knows. */
	let wholeTakes = 0;
	let spent = 0;
	let showsDraft = false;

	const piecesOf = (quick: boolean) => [...bodies].flatMap((body) => body.pieces(quick));
	const sum = (pieces: Piece[]) => pieces.reduce((all, { triangles }) => all + triangles, 0);

	function render(pieces: Piece[]): void {
		const drawn = new Set(pieces.map(({ object }) => object));
		for (const { group } of bodies) for (const object of group.children) object.visible = drawn.has(object);
		renderer.render(scene, camera);
	}

	function begin(): { shown: boolean; more: boolean } {
		const whole = piecesOf(false);
		const quickly = sum(whole) <= few || (wholeTakes > 0 && wholeTakes < quickEnough);
		render(quickly ? whole : piecesOf(true));
		showsDraft = false;
		state = quickly ? "done" : "quick";
		left = quickly ? [] : whole;
		return { shown: true, more: !quickly };
	}

	function goOn(): { shown: boolean; more: boolean } {
		if (state === "quick") draft.begin();
		if (state === "drafting") measure();
		else spent = 0;
		state = "drafting";
		const taken: Piece[] = [];
		do taken.push(...left.splice(0, 1));
		while (left[0] && sum(taken) + left[0].triangles <= portion);
		draft.add(() => render(taken));
		if (left.length > 0) return { shown: false, more: true };
		draft.show();
		showsDraft = true;
		state = "drafted";
		return { shown: true, more: true };
	}

	function measure(): void {
		spent += pace.last;
		if (pace.last < quickEnough) portion *= 2;
		else if (pace.last > tooSlow) portion = Math.max(1, portion / 2);
	}

	return {
		change() {
			state = "stale";
			changedAt = performance.now();
		},
		step() {
			if (state === "done") return { shown: false, more: false };
			if (pace.busy()) return { shown: false, more: true };
			if (state === "quick" && performance.now() - changedAt < rest) return { shown: false, more: true };
			if (state === "drafted") {
				measure();
				wholeTakes = spent;
				state = "done";
				return { shown: false, more: false };
			}
			const done = state === "stale" ? begin() : goOn();
			pace.mark();
			return done;
		},
		get finished() {
			return state === "done" || state === "drafted";
		},
		repeat() {
			if (showsDraft) draft.show();
			else render(piecesOf(state === "quick" || state === "drafting"));
		},
		dispose: () => draft.dispose(),
	};
}
