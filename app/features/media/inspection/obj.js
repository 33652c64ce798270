import { linesOf } from "./lines.js";
import { RefusedFile } from "./refused.js";

// Every statement of the format's specification; a line that begins with none of them isn't OBJ.
const statements = new Set(
	(
		"v vt vn vp cstype deg bmat step f l p curv curv2 surf parm trim hole scrv sp end con g s mg o bevel c_interp " +
		"d_interp lod usemtl mtllib shadow_obj trace_obj ctech stech usemap maplib"
	).split(" "),
);

/**
 * A Wavefront OBJ has corners that are numbers, and faces that name corners which exist.
 *
 * @param {string} path
 */
export async function inspectObj(path) {
	let corners = 0;
	let faces = 0;
	let highest = 0;
	let continued = false;
	for await (const raw of linesOf(path)) {
		const line = raw.trim();
		const begins = !continued;
		continued = line.endsWith("\\");
		if (!begins || line === "" || line.startsWith("#")) continue;
		const words = line.split(/\s+/);
		const word = words[0] ?? "";
		if (!statements.has(word)) throw new RefusedFile("media:damagedFile");
		if (word === "v") {
			corners += 1;
			if (words.length < 4) throw new RefusedFile("media:damagedFile");
			if (!words.slice(1, 4).every((text) => Number.isFinite(Number(text))))
				throw new RefusedFile("media:notFinite");
		}
		if (word !== "f" && word !== "l" && word !== "p") continue;
		faces += 1;
		for (const corner of words.slice(1)) {
			if (corner === "\\") break;
			const index = Number.parseInt(corner, 10);
			if (!index) throw new RefusedFile("media:damagedFile");
			highest = Math.max(highest, Math.abs(index));
		}
	}
	if (corners === 0 || faces === 0 || highest > corners) throw new RefusedFile("media:damagedFile");
}
