import { jointsOf } from "./edges.js";
import { probeWalls, wallOf } from "./wall.js";

/** @typedef {import("../rules/facts.ts").BodyFacts} BodyFacts */
/** @typedef {import("../rules/facts.ts").ModelFacts} ModelFacts */
/** @typedef {import("../shape/shape-file.ts").ShapePart} ShapePart */
/** @typedef {{ min: [number, number, number], max: [number, number, number] }} Bounds */

const mostPartsNamed = 40;
/** Faces pointing down by more than this are held by nothing beside them: cos 45°. */
const steep = Math.SQRT1_2;
/** Faces within this of the lowest point lie on the bed. */
const bedMm = 0.05;
/** Share of the size by which a place may be rounded before it shows. */
const roughness = 1e-4;
/** Of single precision, in which places are kept. */
const rounding = 2 ** -23;

/**
 * The facts of a model: of the whole, and of each body where there are several (the first 40 of them). Bodies are
 * measured each by itself, so two that touch are two.
 *
 * @param {ShapePart[]} meshes
 * @returns {ModelFacts}
 */
export function measureModel(meshes) {
	const bounds = meshes.map(boundsOf);
	const all = bounds.reduce(joined, nowhere());
	const bodies = meshes.map((mesh, at) => measureBody(mesh, bounds[at] ?? nowhere(), all.min[2]));
	/** @param {(body: { facts: BodyFacts, overhang: number }) => number} of */
	const sum = (of) => bodies.reduce((total, body) => total + of(body), 0);
	const area = sum(({ facts }) => facts.area);
	const probes = meshes.map((mesh, at) => probesOf(mesh, bodies[at]?.facts, area));
	for (const [at, { facts }] of bodies.entries()) facts.wall = wallOf(probes[at] ?? []);
	const far = Math.max(...[...all.min, ...all.max].map(Math.abs));
	const place = far * rounding > Math.max(...sizeOf(all)) * roughness ? { farOut: far } : {};
	const [only] = bodies;
	if (bodies.length === 1 && only) return { whole: only.facts, parts: [], ...place };
	const watertight = bodies.every(({ facts }) => facts.watertight);
	return {
		whole: {
			size: sizeOf(all),
			volume: sum(({ facts }) => facts.volume),
			area,
			triangles: sum(({ facts }) => facts.triangles),
			watertight,
			shells: sum(({ facts }) => facts.shells),
			genus: bodies.every(({ facts }) => facts.genus !== null) ? sum(({ facts }) => facts.genus ?? 0) : null,
			overhangShare: area > 0 ? sum(({ overhang }) => overhang) / area : 0,
			openEdges: sum(({ facts }) => facts.openEdges),
			crowdedEdges: sum(({ facts }) => facts.crowdedEdges),
			disagreeingEdges: sum(({ facts }) => facts.disagreeingEdges),
			degenerate: sum(({ facts }) => facts.degenerate),
			insideOut: bodies.some(({ facts }) => facts.insideOut),
			wall: watertight ? wallOf(probes.flat()) : null,
		},
		parts: bodies.slice(0, mostPartsNamed).map(({ facts }, at) => ({ name: meshes[at]?.name ?? "", facts })),
		...place,
	};
}

/** Of a body that isn't closed, or whose faces look inward, nobody knows where its inside is. @param {ShapePart} mesh @param {BodyFacts | undefined} facts @param {number} area */
function probesOf(mesh, facts, area) {
	if (!facts?.watertight || facts.insideOut || facts.area <= 0) return [];
	return probeWalls(mesh, {
		area: facts.area,
		ofAll: facts.area / area,
		length: Math.hypot(...facts.size),
	});
}

/**
 * The facts of one body. Volume: the sum of signed tetrahedra between each triangle and one point (Zhang and Chen,
 * "Efficient feature extraction for 2D/3D objects in mesh representation", ICIP 2001); area: half the length of each
 * triangle's cross product. Genus: from V − E + F = 2 S − 2 g for S closed orientable shells (Euler and Poincaré);
 * shells that touch in a corner count as one, and where that leaves no whole number there is none.
 *
 * @param {ShapePart} mesh
 * @param {Bounds} bounds
 * @param {number} bed height of what the model stands on
 * @returns {{ facts: BodyFacts, overhang: number }}
 */
export function measureBody(mesh, bounds, bed) {
	const { indices } = mesh;
	const surface = surfaceOf(mesh, bed, bounds);
	const joints = jointsOf(mesh);
	const triangles = indices.length / 3;
	const closed = joints.edges > 0 && joints.open + joints.crowded + joints.disagreeing === 0;
	const faces = triangles - surface.pinched;
	const genus = joints.shells - (surface.places - joints.edges + faces) / 2;
	const { volume, area, overhang, degenerate } = surface;
	return {
		overhang,
		facts: {
			size: sizeOf(bounds),
			volume,
			area,
			triangles,
			watertight: closed,
			shells: joints.shells,
			genus: closed && Number.isInteger(genus) && genus >= 0 ? genus : null,
			overhangShare: area > 0 ? overhang / area : 0,
			openEdges: joints.open,
			crowdedEdges: joints.crowded,
			disagreeingEdges: joints.disagreeing,
			degenerate,
			// Where it isn't closed, the sign tells nothing.
			insideOut: closed && volume < 0,
			wall: null,
		},
	};
}

/** @param {ShapePart} mesh @param {number} bed @param {Bounds} bounds */
function surfaceOf({ positions, indices }, bed, { min, max }) {
	// Measured from the middle: far from the origin, differences of large numbers would eat the digits.
	const [mx, my, mz] = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
	const used = new Uint8Array(positions.length / 3);
	const sums = { volume: 0, area: 0, overhang: 0, degenerate: 0, pinched: 0, places: 0 };
	for (let at = 0; at < indices.length; at += 3) {
		const [a = 0, b = 0, c = 0] = [indices[at], indices[at + 1], indices[at + 2]];
		if (a === b || b === c || c === a) {
			sums.pinched += 1;
			sums.degenerate += 1;
			continue;
		}
		used[a] = used[b] = used[c] = 1;
		const [ax, ay, az] = [of(positions, a, 0) - mx, of(positions, a, 1) - my, of(positions, a, 2) - mz];
		const [bx, by, bz] = [of(positions, b, 0) - mx, of(positions, b, 1) - my, of(positions, b, 2) - mz];
		const [cx, cy, cz] = [of(positions, c, 0) - mx, of(positions, c, 1) - my, of(positions, c, 2) - mz];
		sums.volume += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
		const nx = (by - ay) * (cz - az) - (bz - az) * (cy - ay);
		const ny = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
		const nz = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
		const twice = Math.hypot(nx, ny, nz);
		if (twice === 0) sums.degenerate += 1;
		sums.area += twice / 2;
		// A little slack, so that a face of exactly 45° is none.
		const hangs = nz < -steep * twice * (1 + 1e-6);
		if (hangs && Math.max(az, bz, cz) + mz > bed + bedMm) sums.overhang += twice / 2;
	}
	for (const one of used) sums.places += one;
	// Divided once: whole numbers stay whole.
	sums.volume /= 6;
	return sums;
}

/** @param {Float32Array} positions @param {number} place @param {number} axis */
function of(positions, place, axis) {
	return positions[place * 3 + axis] ?? 0;
}

/** @returns {Bounds} */
function nowhere() {
	return { min: [Infinity, Infinity, Infinity], max: [-Infinity, -Infinity, -Infinity] };
}

/** @param {ShapePart} mesh */
function boundsOf({ positions }) {
	const { min, max } = nowhere();
	for (let at = 0; at < positions.length; at += 3) {
		for (const axis of /** @type {const} */ ([0, 1, 2])) {
			const value = positions[at + axis] ?? 0;
			if (value < min[axis]) min[axis] = value;
			if (value > max[axis]) max[axis] = value;
		}
	}
	return { min, max };
}

/** @param {Bounds} a @param {Bounds} b @returns {Bounds} */
function joined(a, b) {
	/** @param {(x: number, y: number) => number} pick @param {[number, number, number]} x @param {[number, number, number]} y @returns {[number, number, number]} */
	const each = (pick, x, y) => [pick(x[0], y[0]), pick(x[1], y[1]), pick(x[2], y[2])];
	return { min: each(Math.min, a.min, b.min), max: each(Math.max, a.max, b.max) };
}

/** @param {Bounds} bounds @returns {[number, number, number]} */
function sizeOf({ min, max }) {
	return [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
}
