import { sceneOfGlb } from "../glb-scene.js";
import { RefusedFile } from "../refused.js";
import { damaged, entry, GlbLists, numberAt } from "./glb-lists.js";
import { placedMeshes } from "./glb-nodes.js";
import { mostParts, Surface, TriangleCount } from "./surface.js";
import { along, determinant } from "./transform.js";

/** @typedef {import("./transform.js").Transform} Transform */

const [triangles, strip, fan] = [4, 5, 6];
const mostVisits = 100_000;
/** Extensions that write shapes in other forms than plain lists of numbers. */
const compressing = /^(KHR_draco_mesh_compression|(EXT|KHR)_meshopt_compression|KHR_mesh_quantization)$/;

/**
 * The shape of a GLB: a part for each node with a mesh, in millimetres with Z up. The format counts in metres. Points
 * and lines, materials, pictures, bones and targets for morphing are left aside.
 *
 * @param {string} path
 * @param {number} bytes
 */
export async function readGlb(path, bytes) {
	const { scene, binary } = await sceneOfGlb(path, bytes);
	const required = Array.isArray(scene.extensionsRequired) ? scene.extensionsRequired : [];
	if (required.some((/** @type {unknown} */ name) => compressing.test(String(name)))) throw compressed();
	const lists = new GlbLists(path, scene, binary);
	const count = new TriangleCount();
	/** @type {Surface[]} */
	const surfaces = [];
	let visits = 0;
	for (const { name, mesh, transform } of placedMeshes(scene)) {
		const surface = new Surface(name, count);
		const { primitives } = entry(scene.meshes, mesh);
		if (!Array.isArray(primitives)) throw damaged();
		visits += primitives.length;
		if (visits > mostVisits) throw new RefusedFile("media:tooComplex");
		for (const primitive of primitives) await addPrimitive(primitive, lists, transform, surface);
		if (!surface.isEmpty) surfaces.push(surface);
		if (surfaces.length > mostParts) throw new RefusedFile("media:tooComplex");
	}
	return surfaces.map((surface) => surface.finished());
}

/** @param {any} primitive @param {GlbLists} lists @param {Transform} transform @param {Surface} surface */
async function addPrimitive(primitive, lists, transform, surface) {
	if (typeof primitive !== "object" || primitive === null) throw damaged();
	if (primitive.extensions?.KHR_draco_mesh_compression) throw compressed();
	const mode = primitive.mode ?? triangles;
	if (![triangles, strip, fan].includes(mode)) return;
	const places = await lists.places(primitive.attributes?.POSITION);
	const numbers = primitive.indices === undefined ? null : await lists.numbers(primitive.indices);
	const mirrored = determinant(transform) < 0;
	/** @param {number} at */
	function corner(at) {
		const place = numbers ? numberAt(numbers, at) : at;
		if (place >= places.count) throw damaged();
		const from = place * places.stride;
		const x = places.bytes.getFloat32(from, true);
		const y = places.bytes.getFloat32(from + 4, true);
		const z = places.bytes.getFloat32(from + 8, true);
		return surface.place(
			along(transform, 0, x, y, z),
			along(transform, 1, x, y, z),
			along(transform, 2, x, y, z),
		);
	}
	for (const [a, b, c] of cornersOf(mode, (numbers ?? places).count)) {
		const [first, second, third] = [corner(a), corner(b), corner(c)];
		if (mirrored) surface.triangle(first, third, second);
		else surface.triangle(first, second, third);
	}
}

/** Which corners make a triangle, in the order seen from outside. @param {number} mode @param {number} count @returns {Generator<[number, number, number]>} */
function* cornersOf(mode, count) {
	if (mode === triangles) for (let at = 0; at + 2 < count; at += 3) yield [at, at + 1, at + 2];
	else if (mode === fan) for (let at = 1; at + 1 < count; at += 1) yield [at, at + 1, 0];
	else for (let at = 0; at + 2 < count; at += 1) yield at % 2 ? [at + 1, at, at + 2] : [at, at + 1, at + 2];
}

function compressed() {
	return new RefusedFile("media:compressedModel");
}
