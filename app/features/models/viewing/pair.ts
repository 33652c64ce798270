import type { ComparisonFile } from "../rules/difference.ts";
import { type Body, createBody } from "./body.ts";
import { bindControls } from "./controls.ts";
import { NoWebGl } from "./exhibit.ts";
import { flyTo } from "./flight.ts";
import { loadShape } from "./load-shape.ts";
import { type PairLayout, pairPicture } from "./pair-picture.ts";
import { type PairScene, placedBodies, type Side } from "./pair-scene.ts";
import { followTheme, paletteAt } from "./palette.ts";
import { type Box, boxAround, movedBox } from "./prepared-shape.ts";
import type { Section } from "./section.ts";
import { createStage, type Stage } from "./stage.ts";
import { createView, type Direction, directions, framing, type Look, type Point, sizeOf } from "./view.ts";

/** Two models under one look: on a stage each, or both on the later one's. */
export interface Pair {
	box(): Box;
	lookFrom(direction: Direction): void;
	/** Both are in the frame again after its shape has changed, seen from where they were. */
	fit(): void;
	setSection(section: Section | null): void;
	/** By so many millimetres the earlier model is moved, so that both are aligned. */
	setShift(shift: Point): void;
	/** Fetches what the scene wants and shows it. A scene that was asked for later wins. Throws ShapeFailed. */
	show(scene: PairScene): Promise<void>;
	/** What is seen, as a file. */
	picture(layout: PairLayout): Promise<Blob | null>;
	dispose(): void;
}

interface PairOptions {
	canvases: Record<Side, HTMLCanvasElement>;
	shapes: Record<Side, { url: string; bytes: number }>;
	signal: AbortSignal;
	/** 0 to 1. */
	onProgress(share: number): void;
	onLost(lost: boolean): void;
	/** Addresses of what a comparison has found, once it has. */
	files(): Partial<Record<ComparisonFile, string>>;
}

/** Fetches both shapes and shows them. Throws NoWebGl, ShapeFailed, or the signal's reason when it is given up. */
export async function openPair(options: PairOptions): Promise<Pair> {
	const { signal } = options;
	const view = createView();
	const stages = openStages(options, view);
	let pair: Pair | undefined;
	try {
		const bodies = await loadBodies(options);
		pair = standingPair({ options, view, stages, bodies });
		await pair.show({ mode: "apart" });
		await Promise.all(Object.values(stages).map((stage) => stage.drawn(signal)));
		return pair;
	} catch (error) {
		if (pair) pair.dispose();
		else for (const stage of Object.values(stages)) stage.dispose();
		throw signal.aborted ? signal.reason : error;
	}
}

interface Standing {
	options: PairOptions;
	view: ReturnType<typeof createView>;
	stages: Record<Side, Stage>;
	bodies: Record<Side, Body>;
}

function standingPair({ options, view, stages, bodies }: Standing): Pair {
	const { canvases, signal } = options;
	const loaded = new Map<string, Promise<Body>>();
	const lists = new Map<string, Promise<Float32Array>>();
	const known: Body[] = Object.values(bodies);
	const standing = new Map<Body, Stage>();
	let scene: PairScene = { mode: "apart" };
	let shift: Point = [0, 0, 0];

	const box = () => boxAround([movedBox(bodies.before.shape.box, shift), bodies.after.shape.box]);
	const lookOf = (direction: Pick<Look, "turn" | "tilt">) => {
		const { clientWidth, clientHeight } = canvases.after;
		return framing(box(), direction, clientWidth / Math.max(1, clientHeight) || 1);
	};
	const lookFrom = (direction: Direction) => flyTo(view, lookOf(directions[direction]));
	const unbind = Object.values(canvases).map((canvas) =>
		bindControls(canvas, { view, size: () => sizeOf(box()), reset: () => lookFrom("corner") }),
	);
	const unfollow = followTheme(() => {
		for (const side of ["before", "after"] as const) stages[side].setPalette(paletteAt(canvases[side]));
		void show(scene);
	});

	function body(url: string): Promise<Body> {
		const begun = loaded.get(url);
		if (begun) return begun;
		const made = loadShape(url, { bytes: 0, signal }).then((shape) => {
			const fresh = createBody(shape);
			known.push(fresh);
			return fresh;
		});
		made.catch(() => loaded.delete(url));
		loaded.set(url, made);
		return made;
	}

	function distances(url: string): Promise<Float32Array> {
		const begun = lists.get(url);
		if (begun) return begun;
		const made = loadDistances(url, signal);
		made.catch(() => lists.delete(url));
		lists.set(url, made);
		return made;
	}

	async function show(next: PairScene): Promise<void> {
		scene = next;
		const placed = await placedBodies(next, { bodies, body, distances, files: options.files() });
		if (scene !== next || signal.aborted) return;
		for (const [one, stage] of standing) if (!placed.some(({ body }) => body === one)) take(one, stage);
		for (const { body: one, on, paint } of placed) {
			const stage = stages[on];
			const now = standing.get(one);
			if (now && now !== stage) take(one, now);
			one.shift = paint.moves ? shift : [0, 0, 0];
			if (standing.get(one) !== stage) stage.add(one);
			standing.set(one, stage);
			// A stage paints what comes onto it in the theme's colours.
			paint.with(one, paletteAt(canvases[on]));
		}
		for (const stage of Object.values(stages)) stage.moved();
	}

	function take(one: Body, stage: Stage): void {
		stage.remove(one);
		standing.delete(one);
	}

	view.change(lookOf(directions.corner));
	return {
		box,
		lookFrom,
		fit: () => view.change(lookOf(view.look)),
		show,
		picture: (layout) => pairPicture(stages, layout),
		setSection(section) {
			for (const stage of Object.values(stages)) stage.setSection(section);
		},
		setShift(next) {
			if (next.every((by, axis) => by === shift[axis])) return;
			shift = next;
			view.change(lookOf(directions.corner));
			void show(scene);
		},
		dispose() {
			for (const end of unbind) end();
			unfollow();
			for (const stage of Object.values(stages)) stage.dispose();
			for (const one of known) one.dispose();
		},
	};
}

function openStages({ canvases, onLost }: PairOptions, view: Standing["view"]): Record<Side, Stage> {
	const lost = new Set<Side>();
	const opened: Stage[] = [];
	const open = (side: Side) => {
		const stage = createStage(canvases[side], {
			view,
			palette: paletteAt(canvases[side]),
			onLost(isLost) {
				if (isLost) lost.add(side);
				else lost.delete(side);
				onLost(lost.size > 0);
			},
		});
		opened.push(stage);
		return stage;
	};
	try {
		return { before: open("before"), after: open("after") };
	} catch (error) {
		for (const stage of opened) stage.dispose();
		throw new NoWebGl("This browser draws nothing in three dimensions.", { cause: error });
	}
}

async function loadBodies({ shapes, signal, onProgress }: PairOptions): Promise<Record<Side, Body>> {
	const total = shapes.before.bytes + shapes.after.bytes;
	const arrived: Record<Side, number> = { before: 0, after: 0 };
	const load = (side: Side) =>
		loadShape(shapes[side].url, {
			...{ bytes: shapes[side].bytes, signal },
			onProgress(progress) {
				arrived[side] = shapes[side].bytes * (progress.step === "fetching" ? progress.share : 1);
				onProgress(total > 0 ? (arrived.before + arrived.after) / total : 0);
			},
		});
	const [before, after] = await Promise.all([load("before"), load("after")]);
	return { before: createBody(before), after: createBody(after) };
}

async function loadDistances(url: string, signal: AbortSignal): Promise<Float32Array> {
	const response = await fetch(url, { signal, credentials: "same-origin" });
	if (!response.ok) throw new Error(`The distances were answered with ${response.status}.`);
	return new Float32Array(await response.arrayBuffer());
}
