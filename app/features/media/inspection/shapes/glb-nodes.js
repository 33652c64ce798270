import { RefusedFile } from "../refused.js";
import { damaged, entry } from "./glb-lists.js";
import { identity, product } from "./transform.js";

/** @typedef {import("./transform.js").Transform} Transform */
/** @typedef {{ name: string, mesh: unknown, transform: Transform }} Placed */

const deepest = 64;
const mostNodes = 100_000;
/** glTF's metres with Y up to millimetres with Z up. @type {Transform} */
const toMillimetres = [1000, 0, 0, 0, 0, 1000, 0, -1000, 0, 0, 0, 0];

/**
 * The meshes of a GLB's scene where its nodes put them, in millimetres with Z up.
 *
 * @param {any} scene
 * @returns {Placed[]}
 */
export function placedMeshes(scene) {
	/** @type {Placed[]} */
	const placed = [];
	let visits = 0;
	/** @param {unknown} index @param {Transform} above @param {number} depth */
	function visit(index, above, depth) {
		visits += 1;
		if (visits > mostNodes || depth > deepest) throw new RefusedFile("media:tooComplex");
		const node = entry(scene.nodes, index);
		const transform = product(transformOf(node), above);
		if (node.mesh !== undefined) {
			const name = node.name ?? entry(scene.meshes, node.mesh).name;
			placed.push({ name: typeof name === "string" ? name : "", mesh: node.mesh, transform });
		}
		for (const child of listOf(node.children)) visit(child, transform, depth + 1);
	}
	for (const root of rootsOf(scene)) visit(root, toMillimetres, 1);
	return placed;
}

/** The nodes at the top of the scene that is shown; without one, those that stand in no other. @param {any} scene @returns {unknown[]} */
function rootsOf(scene) {
	if (scene.scene !== undefined || listOf(scene.scenes).length > 0)
		return listOf(entry(scene.scenes, scene.scene ?? 0).nodes);
	const nodes = listOf(scene.nodes);
	const inside = new Set(nodes.flatMap((node) => listOf(node?.children)));
	return [...nodes.keys()].filter((index) => !inside.has(index));
}

/** @param {any} node @returns {Transform} */
function transformOf({ matrix, translation, rotation, scale }) {
	if (matrix !== undefined) {
		const m = numbers(matrix, 16);
		// Column by column, which is row by row for points in front of the matrix.
		return [0, 4, 8, 12].flatMap((row) => m.slice(row, row + 3));
	}
	if (translation === undefined && rotation === undefined && scale === undefined) return identity;
	const [x = 0, y = 0, z = 0, w = 1] = rotation === undefined ? [] : numbers(rotation, 4);
	const [sx = 1, sy = 1, sz = 1] = scale === undefined ? [] : numbers(scale, 3);
	const moved = translation === undefined ? [0, 0, 0] : numbers(translation, 3);
	return [
		...[1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)].map((number) => number * sx),
		...[2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)].map((number) => number * sy),
		...[2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)].map((number) => number * sz),
		...moved,
	];
}

/** @param {unknown} value @param {number} length @returns {number[]} */
function numbers(value, length) {
	if (!Array.isArray(value) || value.length !== length) throw damaged();
	if (!value.every((number) => typeof number === "number")) throw damaged();
	if (!value.every(Number.isFinite)) throw new RefusedFile("media:notFinite");
	return value;
}

/** @param {unknown} value @returns {any[]} */
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
