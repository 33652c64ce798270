import { RefusedFile } from "../refused.js";
import { eachStlRecord, stlCount } from "../stl.js";
import { mostTriangles, Surface, TriangleCount } from "./surface.js";

/**
 * The shape of a binary STL; a text one is kept in its binary form, so there is no other. The format has no unit.
 *
 * @param {string} path
 * @param {number} bytes
 * @param {number} scale millimetres in one unit of the file
 */
export async function readStl(path, bytes, scale) {
	const count = stlCount(bytes);
	if (count > mostTriangles) throw new RefusedFile("media:tooManyTriangles", { max: mostTriangles });
	const surface = new Surface("", new TriangleCount());
	await eachStlRecord(path, (record, at) => {
		/** @param {number} from */
		const corner = (from) =>
			surface.place(
				record.readFloatLE(from) * scale,
				record.readFloatLE(from + 4) * scale,
				record.readFloatLE(from + 8) * scale,
			);
		surface.triangle(corner(at + 12), corner(at + 24), corner(at + 36));
	});
	return [surface.finished()];
}
