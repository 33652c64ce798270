import { expect, test } from "vitest";
import { drawnModel } from "#app/features/models/index.server.ts";
import type { ShapePart } from "#app/features/models/index.ts";
import { rawPixels } from "./pixels.ts";
import { box, type Soup, sphere, torus } from "./solids.ts";

const look = { width: 400, height: 300, wall: "#f0ece6", table: "#d8d0c4", colours: ["#20a040"], fill: 0.7 };
const angles = { turn: 30, tilt: 25 };

/** Triangles as a part, each with corners of its own. */
function part(soup: Soup, move: (value: number) => number = (value) => value): Omit<ShapePart, "name"> {
	const positions = Float32Array.from(soup, move);
	return { positions, indices: Uint32Array.from({ length: positions.length / 3 }, (_, at) => at) };
}

async function draw(
	parts: Omit<ShapePart, "name">[],
	more: Partial<typeof look> & Partial<typeof angles> = {},
) {
	const picture = await rawPixels(await drawnModel(parts, { ...look, ...more }));
	const { width, height } = { ...look, ...more };
	const shown = new Uint8Array(width * height);
	for (let pixel = 0; pixel < shown.length; pixel += 1) {
		const [red = 0, green = 0, blue = 0] = picture.subarray(pixel * 3, pixel * 3 + 3);
		if (green > 1.25 * Math.max(red, blue)) shown[pixel] = 1;
	}
	return { picture, shown, area: shown.reduce((sum, value) => sum + value, 0) };
}

function extent(shown: Uint8Array) {
	const places = [...shown.keys()].filter((at) => shown[at] === 1);
	const columns = places.map((at) => at % look.width);
	const rows = places.map((at) => Math.floor(at / look.width));
	return [Math.min(...columns), Math.max(...columns) + 1, Math.min(...rows), Math.max(...rows) + 1];
}

/** How many pixels of two silhouettes differ. */
function unlike(a: Uint8Array, b: Uint8Array): number {
	return a.reduce((sum, value, at) => sum + (value === b[at] ? 0 : 1), 0);
}

test("a sphere's and a cube's pictures cover what geometry says, in the middle of the frame", async () => {
	const ball = await draw([part(sphere(7, 48))]);
	const diameter = look.height * look.fill * 0.9;
	expect(ball.area / ((Math.PI / 4) * diameter ** 2)).toBeCloseTo(1, 1.7);
	const [left = 0, right = 0, top = 0, bottom = 0] = extent(ball.shown);
	for (const [low, high, side] of [
		[left, right, look.width],
		[top, bottom, look.height],
	] as const) {
		expect(Math.abs(high - low - diameter)).toBeLessThanOrEqual(2);
		expect(Math.abs((low + high - side) / 2)).toBeLessThanOrEqual(1);
	}

	const cube = await draw([part(box([0, 0, 0], [30, 30, 30]))], angles);
	const [turn, tilt] = [angles.turn, angles.tilt].map((degrees) => (degrees * Math.PI) / 180) as [
		number,
		number,
	];
	const tall = Math.cos(tilt) + (Math.sin(turn) + Math.cos(turn)) * Math.sin(tilt);
	const flat = (Math.sin(turn) + Math.cos(turn)) * Math.cos(tilt) + Math.sin(tilt);
	expect(cube.area / (flat * (diameter / tall) ** 2)).toBeCloseTo(1, 1.7);
});

test("triangles that wind the wrong way leave no holes, and a surface turned inside out looks the same", async () => {
	const ring = torus(20, 7, 40);
	const right = await draw([part(ring)]);
	const inward: Soup = [];
	const mixed: Soup = [];
	for (let at = 0; at < ring.length; at += 9) {
		const [a, b, c] = [0, 3, 6].map((from) => ring.slice(at + from, at + from + 3)) as [Soup, Soup, Soup];
		inward.push(...a, ...c, ...b);
		mixed.push(...(at % 2 ? [...a, ...b, ...c] : [...a, ...c, ...b]));
	}
	expect((await draw([part(inward)])).picture.equals(right.picture)).toBe(true);
	expect(unlike((await draw([part(mixed)])).shown, right.shown)).toBeLessThanOrEqual(20);
});

test("round surfaces are shaded smoothly, flat ones keep their edges", async () => {
	const { picture, shown } = await draw([part(sphere(10, 16))]);
	const middle = look.width * (look.height / 2);
	const row = Array.from({ length: look.width }, (_, column) => middle + column).filter((at) => shown[at]);
	const greens = row.slice(4, -4).map((at) => picture[at * 3 + 1] ?? 0);
	const steps = greens.slice(1).map((green, at) => Math.abs(green - (greens[at] ?? 0)));
	expect(Math.max(...steps)).toBeLessThanOrEqual(6);
	expect(new Set(greens).size).toBeGreaterThan(25);

	const cube = await draw([part(box([0, 0, 0], [30, 30, 30]))], angles);
	const at = (column: number) => cube.picture[(170 * look.width + column) * 3 + 1] ?? 0;
	expect(Math.abs(at(160) - at(240))).toBeGreaterThan(15);
});

test("neither size nor place nor measure of a model changes its picture, and the same gives the same bytes", async () => {
	const parts = (move?: (value: number) => number) => [part(box([0, 0, 0], [30, 20, 25]), move)];
	const { picture, shown } = await draw(parts());
	expect((await draw(parts())).picture.equals(picture)).toBe(true);
	for (const move of [(v: number) => v * 1e-6, (v: number) => v * 1e7, (v: number) => v + 4096]) {
		expect(unlike((await draw(parts(move))).shown, shown)).toBeLessThanOrEqual(10);
	}
});

test("every part has a colour of the palette, one after the other", async () => {
	const cubes = [0, 40, 80].map((x) => part(box([x, 0, 0], [30, 30, 30])));
	const colours = ["#2040c0", "#c03020"];
	const { picture } = await draw(cubes, { colours });
	const kinds = { blue: 0, red: 0 };
	for (let at = 0; at < picture.length; at += 3) {
		const [red = 0, green = 0, blue = 0] = picture.subarray(at, at + 3);
		if (blue > 2 * Math.max(red, green)) kinds.blue += 1;
		if (red > 2 * Math.max(blue, green)) kinds.red += 1;
	}
	expect(kinds.red).toBeGreaterThan(1000);
	expect(kinds.blue / kinds.red).toBeGreaterThan(1.4);
});

test("what is broken, flat, thin or nothing is drawn as far as it goes", async () => {
	const whole = box([0, 0, 0], [30, 20, 25]);
	const { shown } = await draw([part(whole)]);
	const broken = part([...whole, Number.NaN, 0, 0, 9, 9, Number.POSITIVE_INFINITY, 1, 2, 3]);
	broken.indices = Uint32Array.from([...broken.indices, 0, 0, 1, 4_000_000_000, 1, 2, 7, 7, 7]);
	expect(unlike((await draw([broken])).shown, shown)).toBe(0);

	const flat = await draw([part([0, 0, 0, 50, 0, 0, 0, 50, 0])]);
	expect(flat.area).toBeGreaterThan(5000);
	const wire = await draw([part(box([0, 0, 0], [9000, 1, 1]))]);
	const [left = 0, right = 0] = extent(wire.shown);
	expect(right - left).toBeGreaterThan(0.65 * look.width);
	expect(wire.area).toBeGreaterThan(200);

	for (const nothing of [[], [part([])], [part([1, 1, 1, 1, 1, 1, 1, 1, 1])]]) {
		expect((await draw(nothing)).area).toBe(0);
	}
});
