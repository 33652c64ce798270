import ManifoldModule from "manifold-3d";

/**
 * @typedef {import("./surface.js").Mesh} Mesh
 * @typedef {Awaited<ReturnType<typeof ManifoldModule>>} Geometry
 * @typedef {InstanceType<Geometry["Manifold"]>} Solid
 * @typedef {{ added: number, removed: number, common: number, addedMesh: Mesh | null, removedMesh: Mesh | null }} Solids
 */

/** Above this many shells a part is taken as it is: telling them apart would take longer than it is worth. */
const mostShells = 200;

/**
 * What the later solid has and the earlier one hasn't, and the other way round.
 *
 * @param {Mesh[]} before
 * @param {Mesh[]} after
 * @param {readonly [number, number, number]} shift of the earlier one
 * @param {number} [mostDrawn] triangles that a mesh may have to be drawn
 * @returns {Promise<Solids | "notWatertight">}
 */
export async function solidsBetween(before, after, shift, mostDrawn = Infinity) {
	const geometry = await ManifoldModule();
	geometry.setup();
	const later = wholeOf(geometry, after);
	const unmoved = later && wholeOf(geometry, before);
	if (!later || !unmoved) return "notWatertight";
	const earlier = unmoved.translate([...shift]);
	const removed = differenceOf(earlier, later, mostDrawn);
	const added = differenceOf(later, earlier, mostDrawn);
	return {
		added: added.volume,
		removed: removed.volume,
		common: Math.max(0, earlier.volume() - removed.volume),
		addedMesh: added.mesh,
		removedMesh: removed.mesh,
	};
}

/** @param {Solid} solid @param {Solid} taken @param {number} mostDrawn */
function differenceOf(solid, taken, mostDrawn) {
	const rest = solid.subtract(taken);
	const volume = Math.max(0, rest.volume());
	const drawn = simplified(rest, mostDrawn);
	const found = { volume, mesh: drawn && meshOf(drawn) };
	drawn?.delete();
	return found;
}

/**
 * A solid of no more triangles than can be drawn, each surface at most a two-hundredth of its diagonal beside where it
 * was; null where that isn't enough. Takes the solid over.
 *
 * @param {Solid} solid
 * @param {number} most
 */
function simplified(solid, most) {
	const { min, max } = solid.boundingBox();
	const diagonal = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
	let now = solid;
	for (const share of [1 / 20_000, 1 / 4000, 1 / 800, 1 / 200]) {
		if (now.numTri() <= most) return now;
		const simpler = now.simplify(diagonal * share);
		now.delete();
		now = simpler;
	}
	if (now.numTri() <= most) return now;
	now.delete();
	return null;
}

/** All parts as one solid; null when one of them isn't closed. @param {Geometry} geometry @param {Mesh[]} parts @returns {Solid | null} */
function wholeOf(geometry, parts) {
	/** @type {Solid[]} */
	const solids = [];
	for (const part of parts) {
		const solid = solidOf(geometry, part);
		if (!solid) return null;
		solids.push(...apart(solid));
	}
	const [first] = solids;
	if (!first) return null;
	if (solids.length === 1) return first;
	const whole = geometry.Manifold.union(solids);
	for (const solid of solids) solid.delete();
	return whole;
}

/**
 * A part as a solid; null where it isn't closed. That is looked at before, because what is handed an open mesh may
 * break instead of saying so.
 *
 * @param {Geometry} geometry
 * @param {Mesh} part
 * @returns {Solid | null}
 */
function solidOf({ Manifold, Mesh }, { positions, indices }) {
	const drawn = new Mesh({ numProp: 3, vertProperties: positions, triVerts: indices });
	drawn.merge();
	const triangles = weldedTriangles(drawn);
	if (triangles.length === 0 || !isClosed(triangles)) return null;
	const triVerts = volumeOf(positions, triangles) < 0 ? triangles.reverse() : triangles;
	try {
		const solid = new Manifold(new Mesh({ numProp: 3, vertProperties: positions, triVerts }));
		return solid.status() === "NoError" && !solid.isEmpty() ? solid : null;
	} catch (error) {
		if (/** @type {{ code?: string }} */ (error).code === "NotManifold") return null;
		throw error;
	}
}

/** Corners that lie in one place made one, and triangles that are none left out. @param {InstanceType<Geometry["Mesh"]>} mesh */
function weldedTriangles({ triVerts, mergeFromVert, mergeToVert, vertProperties }) {
	const none = new Uint32Array();
	const welded = Uint32Array.from({ length: vertProperties.length / 3 }, (_, vertex) => vertex);
	// Where nothing was to be merged, there are no lists.
	for (const [at, from] of (mergeFromVert ?? none).entries()) welded[from] = mergeToVert[at] ?? from;
	const kept = new Uint32Array(triVerts.length);
	let length = 0;
	for (let at = 0; at < triVerts.length; at += 3) {
		const a = welded[triVerts[at] ?? 0] ?? 0;
		const b = welded[triVerts[at + 1] ?? 0] ?? 0;
		const c = welded[triVerts[at + 2] ?? 0] ?? 0;
		if (a === b || b === c || c === a) continue;
		kept[length] = a;
		kept[length + 1] = b;
		kept[length + 2] = c;
		length += 3;
	}
	return kept.subarray(0, length);
}

/** Whether along each edge as many triangles run one way as the other. @param {Uint32Array} triangles */
function isClosed(triangles) {
	const [there, back] = [new Float64Array(triangles.length), new Float64Array(triangles.length)];
	for (let at = 0; at < triangles.length; at += 1) {
		const from = triangles[at] ?? 0;
		const to = triangles[at % 3 === 2 ? at - 2 : at + 1] ?? 0;
		there[at] = from * 2 ** 26 + to;
		back[at] = to * 2 ** 26 + from;
	}
	there.sort();
	back.sort();
	return there.every((edge, at) => edge === back[at]);
}

/**
 * Shells that are each a solid of their own, and may reach into each other, are told apart so that a union makes one
 * of them. Where one is a hollow, they belong together.
 *
 * @param {Solid} solid
 * @returns {Solid[]}
 */
function apart(solid) {
	const shells = solid.decompose();
	const several = shells.length > 1 && shells.length <= mostShells;
	if (several && shells.every((shell) => shell.volume() > 0)) {
		solid.delete();
		return shells;
	}
	for (const shell of shells) shell.delete();
	return [solid];
}

/** @param {Solid} solid @returns {Mesh | null} */
function meshOf(solid) {
	if (solid.isEmpty()) return null;
	const { numVert, numProp, vertProperties, triVerts } = solid.getMesh();
	const positions = new Float32Array(numVert * 3);
	for (let at = 0; at < positions.length; at += 1)
		positions[at] = vertProperties[Math.floor(at / 3) * numProp + (at % 3)] ?? 0;
	return { positions, indices: triVerts.slice() };
}

/** Below zero where the faces look inward. @param {Float32Array} positions @param {Uint32Array} indices */
function volumeOf(positions, indices) {
	let volume = 0;
	/** @param {number} corner @param {number} axis */
	const at = (corner, axis) =>
		/** @type {number} */ (positions[/** @type {number} */ (indices[corner]) * 3 + axis]);
	for (let a = 0; a < indices.length; a += 3) {
		const [b, c] = [a + 1, a + 2];
		volume +=
			at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) +
			at(a, 1) * (at(b, 2) * at(c, 0) - at(b, 0) * at(c, 2)) +
			at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0));
	}
	return volume / 6;
}
