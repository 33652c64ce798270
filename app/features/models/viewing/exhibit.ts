import { type Body, createBody } from "./body.ts";
import { bindControls } from "./controls.ts";
import { flyTo } from "./flight.ts";
import { type LoadProgress, loadShape } from "./load-shape.ts";
import { followTheme, paletteAt } from "./palette.ts";
import { createStage, type Stage } from "./stage.ts";
import { createView, type Direction, directions, framing, sizeOf } from "./view.ts";

/** One model by itself on a stage of its own, to be turned by hand. */
export interface Exhibit {
	stage: Stage;
	body: Body;
	/** Looks from there, everything in the frame. */
	lookFrom(direction: Direction): void;
	setWires(on: boolean): void;
	setPart(part: number, shown: boolean): void;
	dispose(): void;
}

interface ExhibitOptions {
	url: string;
	bytes: number;
	signal: AbortSignal;
	onProgress(progress: LoadProgress): void;
	onLost(lost: boolean): void;
}

/** Nothing here can draw in three dimensions. */
export class NoWebGl extends Error {}

/** Fetches a shape and shows it. Throws NoWebGl, ShapeFailed, or the signal's reason when it is given up. */
export async function openExhibit(canvas: HTMLCanvasElement, options: ExhibitOptions): Promise<Exhibit> {
	const view = createView();
	const stage = stageOn(canvas, { view, palette: paletteAt(canvas), onLost: options.onLost });
	try {
		const body = createBody(await loadShape(options.url, options));
		stage.add(body);
		stage.frame();
		await stage.drawn(options.signal);
		const lookFrom = (direction: Direction) => {
			const aspect = canvas.clientWidth / Math.max(1, canvas.clientHeight);
			flyTo(view, framing(stage.box(), directions[direction], aspect || 1));
		};
		const unbind = bindControls(canvas, {
			view,
			size: () => sizeOf(stage.box()),
			reset: () => lookFrom("corner"),
		});
		const unfollow = followTheme(() => stage.setPalette(paletteAt(canvas)));
		return {
			stage,
			body,
			lookFrom,
			setWires(on) {
				body.setWires(on);
				stage.draw();
			},
			setPart(part, shown) {
				body.show(part, shown);
				stage.draw();
			},
			dispose() {
				unbind();
				unfollow();
				stage.dispose();
				body.dispose();
			},
		};
	} catch (error) {
		stage.dispose();
		throw error;
	}
}

function stageOn(canvas: HTMLCanvasElement, options: Parameters<typeof createStage>[1]): Stage {
	try {
		return createStage(canvas, options);
	} catch (error) {
		throw new NoWebGl("This browser draws nothing in three dimensions.", { cause: error });
	}
}
