import type { ComparisonFile } from "../rules/difference.ts";
import type { Body } from "./body.ts";
import type { HeatScale } from "./heat.ts";
import type { Palette, Rgb } from "./palette.ts";

export type Side = "before" | "after";

/** What is to be seen of two models. */
export type PairScene =
	| { mode: "apart" }
	/** Both in one place; `share` of the later one, 0 to 1. */
	| { mode: "overlay"; share: number }
	| { mode: "heat"; side: Side; scale: HeatScale }
	| { mode: "solids" };

export interface Placed {
	body: Body;
	on: Side;
	/** `moves`: it stands where the earlier model stands, and is moved with it. */
	paint: { with(body: Body, palette: Palette): void; moves: boolean };
}

interface Found {
	bodies: Record<Side, Body>;
	body: (url: string) => Promise<Body>;
	/** Millimetres for each vertex. */
	distances: (url: string) => Promise<Float32Array>;
	files: Partial<Record<ComparisonFile, string>>;
}

/** Which bodies a scene is made of, where each stands and what it looks like. */
export async function placedBodies(
	scene: PairScene,
	{ bodies, body, distances, files }: Found,
): Promise<Placed[]> {
	const plain = (side: Side, opacity = 1, colour?: keyof Palette["sides"]): Placed => ({
		body: bodies[side],
		on: "after",
		paint: {
			moves: side === "before",
			with(one, palette) {
				one.paintHeat(null);
				paintWhole(one, palette, palette.sides[colour ?? side]);
				one.setOpacity(opacity);
			},
		},
	});
	if (scene.mode === "apart") return [{ ...plain("before"), on: "before" }, plain("after")];
	if (scene.mode === "overlay") {
		const { share } = scene;
		return [
			...(share < 1 ? [plain("before", share === 0 ? 1 : 1 - share * 0.8)] : []),
			...(share > 0 ? [plain("after", share === 1 ? 1 : 0.2 + share * 0.8)] : []),
		];
	}
	if (scene.mode === "heat") {
		const { side, scale } = scene;
		const heat = await distances(files[`heat-${side}`] ?? "");
		const surface = files[`surface-${side}`];
		const painted = surface ? await body(surface) : bodies[side];
		const paint = (one: Body, palette: Palette) => {
			one.paint(palette);
			one.setOpacity(1);
			one.paintHeat({ distances: heat, scale });
		};
		return [{ body: painted, on: "after", paint: { moves: side === "before", with: paint } }];
	}
	const solids = await Promise.all(
		(["added", "removed"] as const).map(async (name): Promise<Placed[]> => {
			const url = files[name];
			if (!url) return [];
			const solid = await body(url);
			const paint = (one: Body, palette: Palette) => paintWhole(one, palette, palette.sides[name]);
			return [{ body: solid, on: "after", paint: { moves: false, with: paint } }];
		}),
	);
	return [...solids.flat(), plain("after", 0.16, "common")];
}

/** Paints all of a body in one colour, and its cuts in a darker one: that of other cuts would say "removed". */
function paintWhole(one: Body, palette: Palette, colour: Rgb): void {
	one.paint({ ...palette, cut: colour.map((value) => value * 0.7) as Rgb }, colour);
}
