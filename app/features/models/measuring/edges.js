/**
 * How triangles meet: an edge that one triangle has is open, one that more than two have is no surface, and two that
 * run along it in the same direction disagree about what is outside.
 *
 * @typedef {{ edges: number, open: number, crowded: number, disagreeing: number, shells: number }} Joints
 */

/**
 * Counts the edges of a welded mesh. Triangles with two equal corners have no edges to speak of and are left out.
 * Linear but for the sorting of each corner's own edges.
 *
 * @param {import("../shape/shape-file.ts").ShapePart} mesh
 * @returns {Joints}
 */
export function jointsOf({ positions, indices }) {
	const places = positions.length / 3;
	const starts = new Uint32Array(places + 1);
	eachEdge(indices, (from, to) => {
		const low = Math.min(from, to);
		starts[low + 1] = (starts[low + 1] ?? 0) + 1;
	});
	for (let place = 0; place < places; place += 1) {
		starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
	}
	const next = starts.slice(0, places);
	// The other end of each edge and, in the lowest bit, the direction in which a triangle runs along it.
	const ends = new Uint32Array(starts[places] ?? 0);
	const parents = Uint32Array.from({ length: places }, (_, place) => place);
	eachEdge(indices, (from, to) => {
		const low = Math.min(from, to);
		const at = next[low] ?? 0;
		next[low] = at + 1;
		ends[at] = from < to ? to * 2 : from * 2 + 1;
		join(parents, from, to);
	});
	const joints = { edges: 0, open: 0, crowded: 0, disagreeing: 0, shells: 0 };
	for (let place = 0; place < places; place += 1) {
		countAt(ends.subarray(starts[place], starts[place + 1]).sort(), joints);
	}
	joints.shells = countShells(indices, parents);
	return joints;
}

/** @param {Uint32Array} ends sorted edges of one corner @param {Joints} joints */
function countAt(ends, joints) {
	for (let at = 0; at < ends.length; ) {
		const other = (ends[at] ?? 0) >>> 1;
		let all = 0;
		let back = 0;
		for (; at < ends.length && (ends[at] ?? 0) >>> 1 === other; at += 1) {
			all += 1;
			back += (ends[at] ?? 0) & 1;
		}
		joints.edges += 1;
		if (all === 1) joints.open += 1;
		else if (all > 2) joints.crowded += 1;
		else if (back !== 1) joints.disagreeing += 1;
	}
}

/** @param {Uint32Array} indices @param {(from: number, to: number) => void} take */
function eachEdge(indices, take) {
	for (let at = 0; at < indices.length; at += 3) {
		const [a = 0, b = 0, c = 0] = [indices[at], indices[at + 1], indices[at + 2]];
		if (a === b || b === c || c === a) continue;
		take(a, b);
		take(b, c);
		take(c, a);
	}
}

/** @param {Uint32Array} indices @param {Uint32Array} parents */
function countShells(indices, parents) {
	const roots = new Set();
	eachEdge(indices, (from) => roots.add(rootOf(parents, from)));
	return roots.size;
}

/** @param {Uint32Array} parents @param {number} a @param {number} b */
function join(parents, a, b) {
	const [rootA, rootB] = [rootOf(parents, a), rootOf(parents, b)];
	if (rootA < rootB) parents[rootB] = rootA;
	else parents[rootA] = rootB;
}

/** @param {Uint32Array} parents @param {number} place */
function rootOf(parents, place) {
	let at = place;
	for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
		// Halves the way for who comes next.
		parents[at] = parents[parent] ?? parent;
		at = parents[at] ?? parent;
	}
	return at;
}
