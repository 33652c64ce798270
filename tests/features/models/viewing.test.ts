import type { Mesh } from "three";
import { expect, test } from "vitest";
import type { ShapePart } from "#app/features/models/index.ts";
import { createBody } from "#app/features/models/viewing/body.ts";
import { prepare } from "#app/features/models/viewing/prepare.ts";
import { beamWithin, planeOf } from "#app/features/models/viewing/section.ts";
import { hitBeside } from "#app/features/models/viewing/tree.ts";
import {
	axesOf,
	createView,
	directions,
	framing,
	halfField,
	type Look,
	type Point,
	panned,
	zoomed,
} from "#app/features/models/viewing/view.ts";
import { cube, sphere } from "./viewed-shapes.ts";

test("a cube's vertices are copied at its edges, and its faces stay flat", () => {
	const [part] = prepare({ parts: [cube(20)] }).parts;
	const [piece] = part?.pieces ?? [];
	expect(part?.vertices).toBe(8);
	expect(piece?.positions.length).toBe(24 * 3);
	const { positions } = cube(20);
	for (let at = 0; at < 24; at += 1) {
		expect(pointAt(piece?.positions, at)).toEqual(pointAt(positions, piece?.vertices[at] ?? -1));
		const normal = [...(piece?.normals ?? []).slice(at * 4, at * 4 + 3)].map(
			(value) => Math.abs(value) / 32767,
		);
		expect(normal.sort()).toEqual([0, 0, 1]);
	}
});

test("a sphere stays one round surface", () => {
	const [part] = prepare({ parts: [sphere(10, 48)] }).parts;
	const [piece] = part?.pieces ?? [];
	const vertices = (piece?.positions.length ?? 0) / 3;
	expect(vertices).toBe(part?.vertices);
	for (let vertex = 0; vertex < vertices; vertex += 7) {
		const place = pointAt(piece?.positions, vertex);
		const normal = [...(piece?.normals ?? []).slice(vertex * 4, vertex * 4 + 3)];
		for (let axis = 0; axis < 3; axis += 1) {
			expect(Math.abs((normal[axis] ?? 0) / 32767 - (place[axis] ?? 0) / 10)).toBeLessThan(0.05);
		}
	}
});

test("a corner at which only triangles without an area meet looks where those beside it do", () => {
	const places = [0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 10, 0, 5, 0, 0, 7, 0, 0];
	const indices = Uint32Array.from([0, 1, 2, 0, 2, 3, 0, 4, 1, 4, 5, 1]);
	const [part] = prepare({ parts: [{ name: "", positions: Float32Array.from(places), indices }] }).parts;
	const { normals } = part?.pieces[0] ?? {};
	expect(normals).toHaveLength(24);
	for (let at = 0; at < 24; at += 4) expect([...(normals ?? []).slice(at, at + 3)]).toEqual([0, 0, 32767]);
});

test("a large thing is handed over in pieces that hold all of its triangles and little else", () => {
	const given = sphere(50, 480);
	const triangles = trianglesOf(given.indices);
	const [part] = prepare({ parts: [given] }).parts;
	const pieces = part?.pieces ?? [];
	expect(pieces.length).toBe(Math.ceil(triangles.length / 65_536));
	expect(pieces.length).toBeGreaterThan(2);
	for (const { positions, normals, vertices } of pieces) {
		expect(positions.length / 3).toBeLessThan(65_536 * 0.6);
		expect(normals?.length).toBe(vertices.length * 4);
		for (let at = 0; at < vertices.length; at += 101) {
			expect(pointAt(positions, at)).toEqual(pointAt(given.positions, vertices[at] ?? -1));
		}
	}
	const drawn = pieces.flatMap(({ indices, vertices }) => Array.from(indices, (at) => vertices[at] ?? -1));
	expect(trianglesOf(drawn)).toEqual(triangles);
	const handed = pieces.reduce((sum, { vertices }) => sum + vertices.length, 0);
	expect(handed).toBeLessThan((given.positions.length / 3) * 1.1);
});

test("rays find the triangles by the tree that was made beside, also of a body that stands elsewhere", () => {
	const body = createBody(prepare({ parts: [cube(20)] }));
	const tree = body.parts[0]?.tree;
	if (!tree) throw new Error("no tree");
	const beam = { origin: [3, -100, 4] as Point, direction: [0, 1, 0] as Point, near: 0, far: 1000 };
	const hit = tree.hit(beam);
	expect(hit?.distance).toBeCloseTo(90, 4);
	for (const [axis, value] of [3, -10, 4].entries()) expect(hit?.point[axis]).toBeCloseTo(value, 4);
	expect(hit?.corners.map(([, y]) => y)).toEqual([-10, -10, -10]);
	expect(hitBeside(tree, beam, [0, 7, 0])?.point[1]).toBeCloseTo(-3, 4);
	expect(hitBeside(tree, beam, [30, 0, 0])).toBeNull();
	const cut = planeOf({ axis: "y", at: 2, flipped: true });
	const rest = beamWithin(beam, cut);
	expect(rest && tree.hit(rest)?.point[1]).toBeCloseTo(10, 4);
	expect(beamWithin({ ...beam, far: 50 }, cut)).toBeNull();
});

test("what moves has far fewer triangles over some of the vertices, and what has few keeps them", () => {
	const [large, small] = prepare({ parts: [sphere(50, 320), cube(20)] }).parts;
	const { positions, indices } = large?.coarse ?? {};
	const corners = indices?.length ?? 0;
	expect(small?.coarse).toBeNull();
	expect(corners).toBeGreaterThan(3000);
	expect(corners).toBeLessThan((large?.indices.length ?? 0) / 2);
	expect(positions?.length).toBeLessThan((large?.positions.length ?? 0) / 2);
	// Where the triangles are that stand for all: no side is longer than across two cells of the grid.
	const longest = (100 / 80) * 2 * Math.sqrt(3);
	for (let at = 0; at < corners; at += 3) {
		const [a, b] = [pointAt(positions, indices?.[at] ?? 0), pointAt(positions, indices?.[at + 1] ?? 0)];
		expect(Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))).toBeLessThan(longest + 1.5);
	}
	const body = createBody(prepare({ parts: [sphere(50, 320)] }));
	const count = (quick: boolean) => body.pieces(quick).reduce((sum, { triangles }) => sum + triangles, 0);
	expect(count(false)).toBe((large?.indices.length ?? 0) / 3);
	expect(count(true)).toBe(corners / 3);
	body.show(0, false);
	expect(body.pieces(false)).toEqual([]);
});

test("of a thing of many parts each has fewer triangles while it moves", () => {
	const { parts } = prepare({ parts: Array.from({ length: 40 }, () => sphere(5, 48)).map(besideEachOther) });
	const drawn = parts.reduce(
		(sum, { coarse, indices }) => sum + (coarse ?? { indices }).indices.length / 3,
		0,
	);
	expect(drawn).toBeLessThan((parts.length * (parts[0]?.indices.length ?? 0)) / 3 / 2);
});

test("distances that are given for the file's vertices reach every piece and copy", () => {
	const shape = prepare({ parts: [cube(20), cube(10)] });
	const body = createBody(shape);
	const distances = Float32Array.from({ length: 16 }, (_, at) => at * 10);
	const heatOf = (number: number) =>
		(body.parts[number]?.pieces[0]?.object as Mesh | undefined)?.geometry.getAttribute("heat");
	body.paintHeat({ distances, scale: { from: 0, to: 10 } });
	for (const [number, part] of shape.parts.entries()) {
		const { vertices } = part.pieces[0] ?? { vertices: [] };
		expect(vertices).toHaveLength(24);
		for (const [at, vertex] of vertices.entries()) {
			expect(heatOf(number)?.getX(at)).toBe((number * 8 + vertex) * 10);
		}
		expect(body.parts[number]?.material.defines).toHaveProperty("HEATED");
	}
	const [edition, kept] = [body.parts[0]?.pieces[0]?.edition, heatOf(0)];
	body.paintHeat({ distances, scale: { from: 1, to: 10 } });
	expect(heatOf(0)).toBe(kept);
	expect(body.parts[0]?.pieces[0]?.edition).toBe(edition);
	body.paintHeat(null);
	expect(body.parts[0]?.material.defines).not.toHaveProperty("HEATED");
});

test("a framed box is seen whole and fills the frame, from every direction and in every shape of frame", () => {
	const box = { min: [-40, 10, 0] as Point, max: [60, 30, 25] as Point };
	for (const aspect of [0.5, 1, 2.4]) {
		for (const direction of Object.values(directions)) {
			const look = framing(box, direction, aspect);
			const corners = Array.from({ length: 8 }, (_, corner) =>
				[0, 1, 2].map((axis) => ((corner >> axis) & 1 ? box.max : box.min)[axis]),
			) as Point[];
			const sides = corners.flatMap((corner) => seen(look, corner, aspect));
			expect(Math.max(...sides.map(Math.abs))).toBeCloseTo(0.8, 5);
		}
	}
});

test("what lies under the pointer stays there while zooming, and a push follows the pointer", () => {
	const look: Look = { ...directions.corner, target: [5, 6, 7], distance: 200 };
	const height = 400;
	const pixels = (at: Look, point: Point) => seen(at, point, 1).map((value) => (value * height) / 2);
	const { right, up } = axesOf(look);
	const point = look.target.map((value, axis) => value + right[axis]! * 12 + up[axis]! * 9) as Point;
	const [x = 0, y = 0] = pixels(look, point);
	const nearer = { ...look, ...zoomed(look, 0.5, { x, y: -y, height, size: 100 }) };
	expect(nearer.distance).toBe(100);
	expect(pixels(nearer, point)[0]).toBeCloseTo(x, 6);
	expect(pixels(nearer, point)[1]).toBeCloseTo(y, 6);
	const pushed = { ...look, ...panned(look, 30, 10, height) };
	expect(pixels(pushed, look.target)[0]).toBeCloseTo(30, 6);
	expect(pixels(pushed, look.target)[1]).toBeCloseTo(-10, 6);
});

test("whoever shares a view hears of each change, until they stop, and nothing turns over the top", () => {
	const view = createView();
	let heard = 0;
	const stop = view.follow(() => {
		heard += 1;
	});
	view.change({ tilt: 9 });
	expect(view.look.tilt).toBe(Math.PI / 2);
	stop();
	view.change({ turn: 1 });
	expect(heard).toBe(1);
});

/** −1 to 1 to the right and upwards. */
function seen(look: Look, point: Point, aspect: number): [number, number] {
	const { right, up, eye } = axesOf(look);
	const away = point.map((value, axis) => value - look.target[axis]!);
	const along = (axis: Point) => axis.reduce((sum, value, at) => sum + value * away[at]!, 0);
	const half = (look.distance - along(eye)) * Math.tan(halfField);
	return [along(right) / (half * aspect), along(up) / half];
}

function besideEachOther(part: ShapePart, number: number): ShapePart {
	const positions = part.positions.map((value, at) => value + (at % 3 === 0 ? number * 12 : 0));
	return { ...part, positions };
}

/** One number for each triangle of at most 2¹⁷ vertices, which also says which side is outside; in order. */
function trianglesOf(corners: ArrayLike<number>): Float64Array {
	return Float64Array.from({ length: corners.length / 3 }, (_, number) => {
		const [a = 0, b = 0, c = 0] = [0, 1, 2].map((corner) => corners[number * 3 + corner]);
		const lowest = Math.min(a, b, c);
		const [p, q, r] = lowest === a ? [a, b, c] : lowest === b ? [b, c, a] : [c, a, b];
		return (p * 2 ** 17 + q) * 2 ** 17 + r;
	}).sort();
}

function pointAt(positions: Float32Array | undefined, vertex: number): number[] {
	return [...(positions ?? []).slice(vertex * 3, vertex * 3 + 3)];
}
