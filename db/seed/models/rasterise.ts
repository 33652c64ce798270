import { blur, develop } from "./develop.ts";
import type { Mesh } from "./mesh.ts";

export interface StillOptions {
	width: number;
	height: number;
	/** #rrggbb of the thing, the sheet behind it and the table under it. */
	colour: string;
	wall: string;
	table: string;
	/** Turn around the vertical, in degrees. */
	turn?: number;
	/** Height of the eye over the horizon, in degrees. */
	tilt?: number;
	/** Share of the frame that the thing fills, 0–1. */
	fill?: number;
}

type Rgb = [number, number, number];
/** The mesh on the sheet of film, `supersampling` times as large as the picture. */
interface View {
	/** x right, y down, z towards the eye, in pixels. */
	points: Float32Array;
	ground: Float32Array;
	width: number;
	height: number;
}

const supersampling = 2;
const lights = [
	{ direction: unit([-0.5, -0.75, 0.85]), strength: 0.78 },
	{ direction: unit([0.9, -0.1, 0.45]), strength: 0.22 },
];

/** A still picture of a mesh without a GPU: orthographic three-quarter view, z-buffer, two lights, ink at the edges. */
export function rasterise(mesh: Mesh, options: StillOptions): Buffer {
	const view = project(mesh, options);
	const size = view.width * view.height;
	const depth = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
	const shade = new Float32Array(size);
	for (let triangle = 0; triangle < mesh.triangles.length / 3; triangle += 1) {
		fillTriangle(mesh, view, triangle, depth, shade);
	}
	const contact = groundShadow(mesh, view);
	return develop({ width: view.width, depth, shade, contact, supersampling }, options);
}

function project(mesh: Mesh, options: StillOptions): View {
	const width = options.width * supersampling;
	const height = options.height * supersampling;
	const turn = ((options.turn ?? 35) * Math.PI) / 180;
	const tilt = ((options.tilt ?? 28) * Math.PI) / 180;
	const count = mesh.positions.length / 3;
	const points = new Float32Array(count * 3);
	const ground = new Float32Array(count * 2);
	let floor = Number.POSITIVE_INFINITY;
	for (let at = 2; at < mesh.positions.length; at += 3) floor = Math.min(floor, mesh.positions[at] as number);
	const bounds = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
	for (let vertex = 0; vertex < count; vertex += 1) {
		const [x, y, z] = [0, 1, 2].map((axis) => mesh.positions[vertex * 3 + axis] as number) as [
			number,
			number,
			number,
		];
		const rx = x * Math.cos(turn) - y * Math.sin(turn);
		const ry = x * Math.sin(turn) + y * Math.cos(turn);
		points.set(
			[rx, -(z * Math.cos(tilt) + ry * Math.sin(tilt)), z * Math.sin(tilt) - ry * Math.cos(tilt)],
			vertex * 3,
		);
		const slide = (z - floor) * 0.45;
		ground.set([rx + slide, -(floor * Math.cos(tilt) + (ry + slide * 0.5) * Math.sin(tilt))], vertex * 2);
		const [px, py] = [points[vertex * 3] as number, points[vertex * 3 + 1] as number];
		bounds[0] = Math.min(bounds[0], px);
		bounds[1] = Math.min(bounds[1], py);
		bounds[2] = Math.max(bounds[2], px);
		bounds[3] = Math.max(bounds[3], py);
	}
	const fill = options.fill ?? 0.66;
	const scale = Math.min((width * fill) / (bounds[2] - bounds[0]), (height * fill) / (bounds[3] - bounds[1]));
	const dx = width / 2 - ((bounds[0] + bounds[2]) / 2) * scale;
	const dy = height / 2 - ((bounds[1] + bounds[3]) / 2) * scale;
	for (let vertex = 0; vertex < count; vertex += 1) {
		points[vertex * 3] = (points[vertex * 3] as number) * scale + dx;
		points[vertex * 3 + 1] = (points[vertex * 3 + 1] as number) * scale + dy;
		points[vertex * 3 + 2] = (points[vertex * 3 + 2] as number) * scale;
		ground[vertex * 2] = (ground[vertex * 2] as number) * scale + dx;
		ground[vertex * 2 + 1] = (ground[vertex * 2 + 1] as number) * scale + dy;
	}
	return { points, ground, width, height };
}

function fillTriangle(
	mesh: Mesh,
	view: View,
	triangle: number,
	depth: Float32Array,
	shade: Float32Array,
): void {
	const [a, b, c] = [0, 1, 2].map((corner) => (mesh.triangles[triangle * 3 + corner] as number) * 3) as [
		number,
		number,
		number,
	];
	const p = view.points;
	const [ax, ay, az] = [p[a] as number, p[a + 1] as number, p[a + 2] as number];
	const [bx, by, bz] = [p[b] as number, p[b + 1] as number, p[b + 2] as number];
	const [cx, cy, cz] = [p[c] as number, p[c + 1] as number, p[c + 2] as number];
	const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
	// Screen y points down, so faces towards the eye wind with a negative area.
	if (area >= 0) return;
	const normal = unit(cross([bx - ax, by - ay, bz - az], [cx - ax, cy - ay, cz - az]));
	const light = brightness(normal[2] < 0 ? [-normal[0], -normal[1], -normal[2]] : normal);
	eachPixel(view, [ax, ay, bx, by, cx, cy], (index, x, y) => {
		const v = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
		const w = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
		const z = az + v * (bz - az) + w * (cz - az);
		if (z <= (depth[index] as number)) return;
		depth[index] = z;
		shade[index] = light;
	});
}

/** The shadow is soft: the picture's own pixels are fine enough for it. */
function groundShadow(mesh: Mesh, view: View): Float32Array {
	const [width, height] = [view.width / supersampling, view.height / supersampling];
	const mask = new Float32Array(width * height);
	const cast = (index: number) => {
		mask[index] = 1;
	};
	for (let at = 0; at < mesh.triangles.length; at += 3) {
		const corners = [0, 1, 2].flatMap((corner) => {
			const vertex = (mesh.triangles[at + corner] as number) * 2;
			return [view.ground[vertex] as number, view.ground[vertex + 1] as number];
		});
		eachPixel({ width, height }, corners.map((value) => value / supersampling) as Corners, cast);
	}
	const radius = Math.round(width / 90);
	return blur(blur(mask, width, height, radius, true), width, height, radius, false);
}

type Corners = [number, number, number, number, number, number];

function eachPixel(
	view: Pick<View, "width" | "height">,
	[ax, ay, bx, by, cx, cy]: Corners,
	visit: (index: number, x: number, y: number) => void,
): void {
	const top = Math.max(0, Math.floor(Math.min(ay, by, cy)));
	const bottom = Math.min(view.height - 1, Math.ceil(Math.max(ay, by, cy)));
	const edges = [
		[ax, ay, bx, by],
		[bx, by, cx, cy],
		[cx, cy, ax, ay],
	] as const;
	for (let row = top; row <= bottom; row += 1) {
		const y = row + 0.5;
		let from = Number.POSITIVE_INFINITY;
		let to = Number.NEGATIVE_INFINITY;
		for (const [x0, y0, x1, y1] of edges) {
			if (y0 === y1 || y < Math.min(y0, y1) || y > Math.max(y0, y1)) continue;
			const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
			from = Math.min(from, x);
			to = Math.max(to, x);
		}
		const last = Math.min(view.width - 1, Math.ceil(to - 0.5));
		for (let column = Math.max(0, Math.floor(from + 0.5)); column <= last; column += 1) {
			visit(row * view.width + column, column + 0.5, y);
		}
	}
}
function brightness(normal: Rgb): number {
	let light = 0.2;
	for (const { direction, strength } of lights)
		light +=
			strength * Math.max(0, normal[0] * direction[0] + normal[1] * direction[1] + normal[2] * direction[2]);
	return Math.min(1, light);
}

function cross(u: Rgb, v: Rgb): Rgb {
	return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

function unit(vector: Rgb): Rgb {
	const length = Math.hypot(...vector) || 1;
	return [vector[0] / length, vector[1] / length, vector[2] / length];
}
