import { sceneOfGlb } from "./glb-scene.js";
import { RefusedFile } from "./refused.js";

/**
 * A GLB says its own length, holds a scene in JSON first, and fetches nothing from elsewhere.
 *
 * @param {string} path
 * @param {number} bytes
 */
export async function inspectGlb(path, bytes) {
	const { scene } = await sceneOfGlb(path, bytes);
	for (const part of [...listOf(scene.buffers), ...listOf(scene.images)]) {
		if (part?.uri !== undefined && !String(part.uri).startsWith("data:"))
			throw new RefusedFile("media:refersElsewhere");
	}
}

/** @param {unknown} value @returns {any[]} */
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
