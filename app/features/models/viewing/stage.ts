import { Vector3, WebGLRenderer } from "three";
import type { Body } from "./body.ts";
import { createPainter } from "./painter.ts";
import type { Palette } from "./palette.ts";
import { type Box, boxAround, movedBox } from "./prepared-shape.ts";
import { createLitScene, seenAt } from "./scene.ts";
import { beamWithin, planeOf, type Section } from "./section.ts";
import { type Beam, type Hit, hitBeside } from "./tree.ts";
import { type Direction, directions, framing, type Point, sizeOf, type View } from "./view.ts";

/** A canvas on which bodies stand. It draws when something changed, and rests otherwise. */
export interface Stage {
	canvas: HTMLCanvasElement;
	view: View;
	add(body: Body): void;
	remove(body: Body): void;
	/** A body's shift was changed. */
	moved(): void;
	/** Around all that stands here, seen or not. */
	box(): Box;
	/** Looks from a direction so that everything is in the frame. */
	frame(direction?: Direction): void;
	setPalette(palette: Palette): void;
	setSection(section: Section | null): void;
	/** Something changed: draws soon, once however often it is asked. */
	draw(): void;
	/** Calls `listener` after each drawing, until the function that it gives is called. */
	onDrawn(listener: () => void): () => void;
	/** Waits for the next drawing. Throws the signal's reason when it is given up. */
	drawn(signal: AbortSignal): Promise<void>;
	/** Where a point of space is seen, in CSS pixels from the canvas's left and top. */
	place(point: Point): { x: number; y: number; seen: boolean };
	/** Nothing is left to be drawn. */
	readonly finished: boolean;
	/** What is seen at a place of the canvas. */
	pick(x: number, y: number): Hit | null;
	/** What is seen, once all of it is there, on the theme's ground. */
	sheet(): Promise<HTMLCanvasElement | null>;
	/** The same as a file. */
	picture(): Promise<Blob | null>;
	dispose(): void;
}

interface StageOptions {
	view: View;
	palette: Palette;
	/** The drawing context was taken away (true) or given back. */
	onLost?: (lost: boolean) => void;
}

/** Sharper than two pixels a CSS pixel nobody sees; more than this many in all nobody waits for. */
const finest = 2;
const mostPixels = 4e6;

/** Throws where there is no WebGL 2. */
export function createStage(canvas: HTMLCanvasElement, { view, palette, onLost }: StageOptions): Stage {
	const context = canvas.getContext("webgl2", { antialias: true, alpha: true, powerPreference: "default" });
	if (!context) throw new Error("This browser draws nothing in three dimensions.");
	const renderer = new WebGLRenderer({ canvas, context, antialias: true, alpha: true });
	// Asking for a shader's faults waits for the GPU.
	renderer.debug.checkShaderErrors = false;
	renderer.localClippingEnabled = true;
	renderer.setClearColor(0x000000, 0);
	const lit = createLitScene();
	const bodies = new Set<Body>();
	const painter = createPainter(renderer, lit, bodies);
	const listeners = new Set<() => void>();
	let colours = palette;
	let section: Section | null = null;
	let box = boxAround([]);
	let asked = 0;
	lit.light(palette);

	const measure = new ResizeObserver(() => draw());
	measure.observe(canvas);
	const unfollow = view.follow(draw);
	const events = new AbortController();
	for (const kind of ["webglcontextlost", "webglcontextrestored"] as const) {
		const tell = () => {
			onLost?.(kind === "webglcontextlost");
			painter.forget();
			draw();
		};
		canvas.addEventListener(kind, tell, { signal: events.signal });
	}

	function draw(): void {
		painter.change();
		ask();
	}

	function ask(): void {
		asked ||= requestAnimationFrame(() => {
			asked = 0;
			if (!prepare()) return;
			const { shown, more } = painter.step();
			if (shown) for (const listener of listeners) listener();
			if (more) ask();
		});
	}

	/** Brings canvas and camera up to date; false while nothing can be drawn. */
	function prepare(): boolean {
		const { clientWidth: width, clientHeight: height } = canvas;
		if (width === 0 || height === 0 || context?.isContextLost()) return false;
		const ratio = Math.min(devicePixelRatio, finest, Math.sqrt(mostPixels / (width * height)));
		const [wide, high] = [Math.floor(width * ratio), Math.floor(height * ratio)];
		if (canvas.width !== wide || canvas.height !== high) {
			renderer.setPixelRatio(ratio);
			renderer.setSize(width, height, false);
			painter.empty();
		}
		lit.lookAs(view.look, box, width / height);
		return true;
	}

	function stand(): void {
		box = boxAround([...bodies].map(({ shape, shift }) => movedBox(shape.box, shift)));
		draw();
	}

	return {
		canvas,
		view,
		draw,
		add(body) {
			bodies.add(body);
			lit.scene.add(body.group);
			body.paint(colours);
			body.cutBy(section && planeOf(section));
			stand();
		},
		remove(body) {
			bodies.delete(body);
			lit.scene.remove(body.group);
			stand();
		},
		moved: stand,
		box: () => box,
		frame(direction = "corner") {
			const aspect = canvas.clientWidth / Math.max(1, canvas.clientHeight);
			view.change(framing(box, directions[direction], aspect || 1));
		},
		setPalette(next) {
			colours = next;
			lit.light(next);
			for (const body of bodies) body.paint(next);
			draw();
		},
		setSection(next) {
			section = next;
			for (const body of bodies) body.cutBy(next && planeOf(next));
			draw();
		},
		onDrawn(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		drawn(signal) {
			return new Promise((resolve, reject) => {
				const giveUp = () => reject(signal.reason);
				signal.addEventListener("abort", giveUp, { once: true });
				listeners.add(function once() {
					listeners.delete(once);
					signal.removeEventListener("abort", giveUp);
					resolve();
				});
			});
		},
		place(point) {
			const { x, y, depth } = seenAt(lit.camera, point);
			const { clientWidth, clientHeight } = canvas;
			return { x: ((x + 1) / 2) * clientWidth, y: ((1 - y) / 2) * clientHeight, seen: depth < 1 };
		},
		get finished() {
			return painter.finished;
		},
		pick(x, y) {
			// The view may have changed since the last drawing.
			prepare();
			const beam = beamThrough(x, y);
			const open = section ? beamWithin(beam, planeOf(section)) : beam;
			if (!open) return null;
			const hits = [...bodies].flatMap((body) =>
				body.parts.map(({ shown, tree }) => (shown && tree ? hitBeside(tree, open, body.shift) : null)),
			);
			const met = hits.filter((hit) => hit !== null);
			return met.sort((a, b) => a.distance - b.distance)[0] ?? null;
		},
		sheet,
		async picture() {
			const drawn = await sheet();
			return new Promise((resolve) => (drawn ? drawn.toBlob(resolve, "image/png") : resolve(null)));
		},
		dispose() {
			cancelAnimationFrame(asked);
			measure.disconnect();
			unfollow();
			events.abort();
			painter.dispose();
			renderer.dispose();
			// Browsers keep sixteen contexts at most, and a forgotten one until memory is tidied.
			renderer.forceContextLoss();
		},
	};

	async function sheet(): Promise<HTMLCanvasElement | null> {
		while (!painter.finished) await new Promise(requestAnimationFrame);
		if (!prepare()) return null;
		painter.repeat();
		const paper = document.createElement("canvas");
		paper.width = canvas.width;
		paper.height = canvas.height;
		const brush = paper.getContext("2d");
		if (!brush) return null;
		brush.fillStyle = `rgb(${colours.ground.map((value) => Math.round(value * 255)).join(" ")})`;
		brush.fillRect(0, 0, paper.width, paper.height);
		brush.drawImage(canvas, 0, 0);
		return paper;
	}

	function beamThrough(x: number, y: number): Beam {
		const across = (x / Math.max(1, canvas.clientWidth)) * 2 - 1;
		const up = 1 - (y / Math.max(1, canvas.clientHeight)) * 2;
		const origin = new Vector3().setFromMatrixPosition(lit.camera.matrixWorld);
		const through = new Vector3(across, up, 0).unproject(lit.camera);
		const direction = through.sub(origin).normalize();
		const far = origin.distanceTo(new Vector3(...box.min)) + sizeOf(box) * 2;
		return { origin: origin.toArray(), direction: direction.toArray(), near: 0, far };
	}
}
