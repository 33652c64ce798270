import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { type FileKind, isTextKind } from "../rules.ts";

/** A kind as far as the first and last bytes tell; text STL is told apart, because it isn't kept as it is. */
export type SeenKind = FileKind | "stl-text";

const endBytes = 4096;
const pictureKinds: Record<string, FileKind> = {
	"image/png": "png",
	"image/jpeg": "jpeg",
	"image/webp": "webp",
	"image/avif": "avif",
};

/**
 * What a file is by its content; null for anything that isn't taken. `claimed` decides only where content can't:
 * OBJ has no mark of its own, nor has text.
 */
export async function recognise(
	path: string,
	bytes: number,
	claimed: FileKind | null,
): Promise<SeenKind | null> {
	const { head, tail } = await endsOf(path, bytes);
	const picture = pictureKinds[(await fileTypeFromBuffer(head))?.mime ?? ""];
	if (picture) return picture;
	const start = head.toString("latin1");
	if (start.startsWith("%PDF-")) return tail.toString("latin1").includes("%%EOF") ? "pdf" : null;
	if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return "zip";
	if (start.startsWith("glTF") && bytes >= 20) return "glb";
	if (/^\s*ISO-10303-21\s*;/.test(start.slice(0, 200))) {
		return tail.toString("latin1").includes("END-ISO-10303-21;") ? "step" : null;
	}
	if (bytes > 84 && bytes === 84 + 50 * head.readUInt32LE(80)) return "stl";
	// Whatever a text says, it is a text.
	if (isTextKind(claimed)) return claimed;
	if (/^\s*solid\b/i.test(start.slice(0, 200)) && /\bfacet\b/i.test(start)) return "stl-text";
	return claimed === "obj" ? "obj" : null;
}

async function endsOf(path: string, bytes: number): Promise<{ head: Buffer; tail: Buffer }> {
	const file = await open(path, "r");
	try {
		const head = Buffer.alloc(Math.min(bytes, endBytes));
		const tail = Buffer.alloc(head.length);
		await file.read(head, 0, head.length, 0);
		await file.read(tail, 0, tail.length, bytes - tail.length);
		return { head, tail };
	} finally {
		await file.close();
	}
}
