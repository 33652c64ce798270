import { open } from "node:fs/promises";
import { RefusedFile } from "./refused.js";

const largestScene = 32 * 1024 * 1024;
const sceneChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;

/**
 * The scene of a GLB, and where its binary chunk lies in the file. Whatever stands in the scene is a stranger's.
 *
 * @param {string} path
 * @param {number} bytes
 * @returns {Promise<{ scene: any, binary: { start: number, length: number } | null }>}
 */
export async function sceneOfGlb(path, bytes) {
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
		const next = Buffer.alloc(8);
		const { bytesRead } = await file.read(next, 0, 8, 20 + sceneBytes);
		const [length, start] = [next.readUInt32LE(0), 28 + sceneBytes];
		const isBinary = bytesRead === 8 && next.readUInt32LE(4) === binaryChunk && start + length <= bytes;
		return { scene, binary: isBinary ? { start, length } : null };
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

function damaged() {
	return new RefusedFile("media:damagedFile");
}
