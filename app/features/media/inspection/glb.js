import { open } from "node:fs/promises";
import { RefusedFile } from "./refused.js";

const largestScene = 32 * 1024 * 1024;
const sceneChunk = 0x4e4f534a;

/**
 * A GLB says its own length, holds a scene in JSON first, and fetches nothing from elsewhere.
 *
 * @param {string} path
 * @param {number} bytes
 */
export async function inspectGlb(path, bytes) {
	const file = await open(path, "r");
	try {
		const head = Buffer.alloc(20);
		await file.read(head, 0, 20, 0);
		const sceneBytes = head.readUInt32LE(12);
		const whole = head.readUInt32LE(4) === 2 && head.readUInt32LE(8) === bytes;
		if (!whole || head.readUInt32LE(16) !== sceneChunk || 20 + sceneBytes > bytes) throw damaged();
		if (sceneBytes > largestScene) throw new RefusedFile("media:tooComplex");
		const text = Buffer.alloc(sceneBytes);
		await file.read(text, 0, sceneBytes, 20);
		const scene = parsed(text.toString("utf8"));
		if (typeof scene?.asset?.version !== "string") throw damaged();
		for (const part of [...listOf(scene.buffers), ...listOf(scene.images)]) {
			if (part?.uri !== undefined && !String(part.uri).startsWith("data:"))
				throw new RefusedFile("media:refersElsewhere");
		}
	} finally {
		await file.close();
	}
}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw damaged();
	}
}

/** @param {unknown} value @returns {any[]} */
function listOf(value) {
	return Array.isArray(value) ? value : [];
}

function damaged() {
	return new RefusedFile("media:damagedFile");
}
