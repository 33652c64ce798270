/** Cosine of the angle up to which two faces at a corner are one round surface: 38 degrees. */
const crease = Math.cos((38 * Math.PI) / 180);
/** Within half of that of their mean, faces are so of each other. */
const within = Math.cos((19 * Math.PI) / 180);
/** At the middle of a larger fan every face is held against the first of a surface only. */
const fewFaces = 48;
const whole = 32767;
/** Height of a triangle over its longer side. */
const narrowest = 1e-4;

export interface Creased {
	positions: Float32Array;
	indices: Uint32Array;
	normals: Int16Array;
	copies: Uint32Array;
}

/**
 * Normals that are smooth over round surfaces and break at edges: vertices on an edge are copied behind the others, one
 * for each surface that ends there. `indices` is changed in place.
 */
export function creased(positions: Float32Array, indices: Uint32Array): Creased {
	const faces = faceNormals(positions, indices);
	const { starts, corners } = cornersAt(positions.length / 3, indices);
	const copies: number[] = [];
	const count = positions.length / 3;
	const sums: number[] = [];
	const first = new Float32Array(count * 3);
	for (let vertex = 0; vertex < count; vertex += 1) {
		const begin = starts[vertex] as number;
		const end = starts[vertex + 1] as number;
		const surfaces = surfacesAt(faces, corners, begin, end);
		for (const [number, members] of surfaces.entries()) {
			const copy = count + copies.length;
			if (number > 0) copies.push(vertex);
			let [x, y, z] = [0, 0, 0];
			for (const corner of members) {
				const at = corner - (corner % 3);
				x += faces[at] as number;
				y += faces[at + 1] as number;
				z += faces[at + 2] as number;
				if (number > 0) indices[corner] = copy;
			}
			if (number > 0) sums.push(x, y, z);
			else first.set([x, y, z], vertex * 3);
		}
	}
	const normals = unitNormals(first, sums);
	lend(normals, indices);
	return {
		positions: withCopies(positions, copies),
		indices,
		normals,
		copies: Uint32Array.from(copies),
	};
}

/** How far a direction is handed on among triangles that have none. */
const mostSteps = 8;

/** Vertices at which only triangles too narrow for a direction meet take that of one beside them. */
function lend(normals: Int16Array, indices: Uint32Array): void {
	const has = (vertex: number) =>
		normals[vertex * 4] !== 0 || normals[vertex * 4 + 1] !== 0 || normals[vertex * 4 + 2] !== 0;
	for (let step = 0; step < mostSteps; step += 1) {
		let [lacking, lent] = [0, 0];
		for (let corner = 0; corner < indices.length; corner += 1) {
			const vertex = indices[corner] as number;
			if (has(vertex)) continue;
			lacking += 1;
			const first = corner - (corner % 3);
			const lender = [first, first + 1, first + 2].map((at) => indices[at] as number).find(has);
			if (lender === undefined) continue;
			normals.copyWithin(vertex * 4, lender * 4, lender * 4 + 4);
			lent += 1;
		}
		if (lacking === 0 || lent === 0) return;
	}
}

/** Corners of triangles at one vertex, grouped by the surface that they belong to. */
function surfacesAt(faces: Float32Array, corners: Uint32Array, begin: number, end: number): number[][] {
	const all = Array.from(corners.subarray(begin, end));
	const told = all.filter((corner) => hasDirection(faces, corner));
	if (told.length < 2 || isOneSurface(faces, told)) return [all];
	const groups: number[][] = [];
	for (const corner of told) {
		const joined = groups.filter((group) => {
			const others = all.length > fewFaces ? group.slice(0, 1) : group;
			return others.some((other) => alike(faces, corner, other));
		});
		const [target = [], ...rest] = joined;
		if (joined.length === 0) groups.push(target);
		target.push(corner);
		for (const group of rest) {
			target.push(...group);
			groups.splice(groups.indexOf(group), 1);
		}
	}
	if (told.length < all.length) groups[0]?.push(...all.filter((corner) => !told.includes(corner)));
	return groups;
}

/** False for a face too narrow to tell where it looks. */
function hasDirection(faces: Float32Array, corner: number): boolean {
	const at = corner - (corner % 3);
	return faces[at] !== 0 || faces[at + 1] !== 0 || faces[at + 2] !== 0;
}

/** True where all lie so near to their mean that none can be at an edge to another. */
function isOneSurface(faces: Float32Array, corners: number[]): boolean {
	let [x, y, z] = [0, 0, 0];
	for (const corner of corners) {
		const at = corner - (corner % 3);
		x += faces[at] as number;
		y += faces[at + 1] as number;
		z += faces[at + 2] as number;
	}
	const length = Math.hypot(x, y, z);
	return corners.every((corner) => {
		const at = corner - (corner % 3);
		const [a, b, c] = [faces[at] as number, faces[at + 1] as number, faces[at + 2] as number];
		return x * a + y * b + z * c >= within * length * Math.sqrt(a * a + b * b + c * c);
	});
}

function alike(faces: Float32Array, one: number, other: number): boolean {
	const [a, b] = [one - (one % 3), other - (other % 3)];
	const [ax, ay, az] = [faces[a] as number, faces[a + 1] as number, faces[a + 2] as number];
	const [bx, by, bz] = [faces[b] as number, faces[b + 1] as number, faces[b + 2] as number];
	const lengths = Math.sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz));
	return ax * bx + ay * by + az * bz >= crease * lengths;
}

/** Each triangle's normal, as long as twice its area: larger faces count for more. Nothing for what is too narrow. */
function faceNormals(positions: Float32Array, indices: Uint32Array): Float32Array {
	const normals = new Float32Array(indices.length);
	for (let at = 0; at < indices.length; at += 3) {
		const [a, b, c] = [at, at + 1, at + 2].map((corner) => (indices[corner] as number) * 3) as [
			number,
			number,
			number,
		];
		const [x, y, z] = [positions[a] as number, positions[a + 1] as number, positions[a + 2] as number];
		const [ux, uy, uz] = [
			(positions[b] as number) - x,
			(positions[b + 1] as number) - y,
			(positions[b + 2] as number) - z,
		];
		const [vx, vy, vz] = [
			(positions[c] as number) - x,
			(positions[c + 1] as number) - y,
			(positions[c + 2] as number) - z,
		];
		const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
		const longest = Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz);
		// What is narrower looks wherever the last digits of its corners say.
		if (Math.sqrt(nx * nx + ny * ny + nz * nz) < longest * narrowest) continue;
		normals[at] = nx;
		normals[at + 1] = ny;
		normals[at + 2] = nz;
	}
	return normals;
}

/** The corners at each vertex, as one list and where each vertex's share of it begins. */
function cornersAt(count: number, indices: Uint32Array): { starts: Uint32Array; corners: Uint32Array } {
	const starts = new Uint32Array(count + 1);
	for (const vertex of indices) starts[vertex + 1] = (starts[vertex + 1] as number) + 1;
	for (let vertex = 1; vertex <= count; vertex += 1) {
		starts[vertex] = (starts[vertex] as number) + (starts[vertex - 1] as number);
	}
	const next = starts.slice();
	const corners = new Uint32Array(indices.length);
	for (let corner = 0; corner < indices.length; corner += 1) {
		const vertex = indices[corner] as number;
		const place = next[vertex] as number;
		corners[place] = corner;
		next[vertex] = place + 1;
	}
	return { starts, corners };
}

function withCopies(positions: Float32Array, copies: number[]): Float32Array {
	if (copies.length === 0) return positions;
	const all = new Float32Array(positions.length + copies.length * 3);
	all.set(positions);
	for (const [number, vertex] of copies.entries()) {
		all.set(positions.subarray(vertex * 3, vertex * 3 + 3), positions.length + number * 3);
	}
	return all;
}

function unitNormals(first: Float32Array, rest: number[]): Int16Array {
	const normals = new Int16Array(((first.length + rest.length) / 3) * 4);
	for (const [list, from] of [[first, 0] as const, [rest, first.length] as const]) {
		for (let at = 0; at < list.length; at += 3) {
			const [x, y, z] = [list[at] as number, list[at + 1] as number, list[at + 2] as number];
			const scale = whole / (Math.sqrt(x * x + y * y + z * z) || 1);
			const to = ((from + at) / 3) * 4;
			normals[to] = x * scale;
			normals[to + 1] = y * scale;
			normals[to + 2] = z * scale;
		}
	}
	return normals;
}
