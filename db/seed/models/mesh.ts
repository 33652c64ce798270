import ManifoldModule from "manifold-3d";

/** Triangles in millimetres, z up: 3 coordinates a vertex, 3 vertex indices a triangle. */
export interface Mesh {
	positions: Float32Array;
	triangles: Uint32Array;
}

export type Solids = Awaited<ReturnType<typeof ManifoldModule>>;
export type Solid = InstanceType<Solids["Manifold"]>;

/** Constructive solid geometry, ready to use. */
export async function openSolids(): Promise<Solids> {
	const solids = await ManifoldModule();
	solids.setup();
	return solids;
}

export function meshOf(solid: Solid): Mesh {
	const mesh = solid.getMesh();
	const positions = new Float32Array(mesh.numVert * 3);
	for (let vertex = 0; vertex < mesh.numVert; vertex += 1) {
		for (let axis = 0; axis < 3; axis += 1) {
			positions[vertex * 3 + axis] = mesh.vertProperties[vertex * mesh.numProp + axis] ?? 0;
		}
	}
	return { positions, triangles: mesh.triVerts.slice() };
}

/** Binary STL: 84 + 50 n bytes. */
export function toStl({ positions, triangles }: Mesh): Buffer {
	const count = triangles.length / 3;
	const file = Buffer.alloc(84 + 50 * count);
	file.write("Huixiang demo model, millimetres", 0, "ascii");
	file.writeUInt32LE(count, 80);
	for (let triangle = 0; triangle < count; triangle += 1) {
		const corners = [0, 1, 2].map((corner) => {
			const at = (triangles[triangle * 3 + corner] ?? 0) * 3;
			return [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0] as const;
		});
		let offset = 84 + 50 * triangle;
		for (const value of [normalOf(corners), ...corners].flat()) {
			file.writeFloatLE(value, offset);
			offset += 4;
		}
	}
	return file;
}

type Point = readonly [number, number, number];

function normalOf(corners: Point[]): Point {
	const [a, b, c] = corners as [Point, Point, Point];
	const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
	const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
	const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
	const length = Math.hypot(...n) || 1;
	return [n[0] / length, n[1] / length, n[2] / length];
}
