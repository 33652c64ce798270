import { inspectArchive } from "../archive.js";
import { RefusedFile } from "../refused.js";
import { readGlb } from "./glb.js";
import { readObj } from "./obj.js";
import { readStl } from "./stl.js";
import { ThreeMfShape } from "./three-mf.js";

/** @typedef {import("./surface.js").Part} Part */
/** @typedef {"otherShapes" | "slices" | "cuts"} Note what a file also holds and isn't in its shape; slices mostly repeat it */
/** @typedef {import("./three-mf.js").WrittenUnit} WrittenUnit */

/**
 * `writtenIn` where the format says a unit; `picture`: what the file brings along as its picture, whatever it is, or that it was
 * lost.
 *
 * @typedef {{ unit: "mm" | "cm" | "m" | "in", unitFrom: "format" | "none", writtenIn?: WrittenUnit | undefined, notes?: Note[], picture?: Uint8Array | "lost" | null }} Said
 * @typedef {{ parts: Part[] } & Said} Shape
 */

/** @typedef {{ path: string, bytes: number, kind: string, unit: "mm" | "cm" | "m" | "in" }} ModelFile `unit` counts where the format has none */
/** @typedef {(path: string, bytes: number) => Promise<{ parts: Part[], writtenIn: WrittenUnit | undefined }>} Reader */

/**
 * Reads a model of a kind that is read. What it refuses is damaged, too large, or empty.
 *
 * @param {ModelFile} file
 * @param {{ step?: Reader }} [more] readers that only a thread of their own has
 * @returns {Promise<Shape>}
 */
export async function readShape(file, more = {}) {
	const shape = await shapeOf(file, more);
	if (shape.parts.length === 0) {
		const others = shape.notes?.some((note) => note !== "cuts");
		throw new RefusedFile(others ? "media:otherShapes" : "media:emptyModel");
	}
	return shape;
}

const millimetres = { mm: 1, cm: 10, m: 1000, in: 25.4 };

/** @param {ModelFile} file @param {{ step?: Reader }} more @returns {Promise<Shape>} */
async function shapeOf({ path, bytes, kind, unit }, { step }) {
	const scale = millimetres[unit];
	if (kind === "stl") return { parts: await readStl(path, bytes, scale), unit, unitFrom: "none" };
	if (kind === "obj") return { parts: await readObj(path, scale), unit, unitFrom: "none" };
	if (kind === "glb")
		return { parts: await readGlb(path, bytes), unit: "m", unitFrom: "format", writtenIn: "m" };
	if (kind === "step" && step) return { ...(await step(path, bytes)), unit: "mm", unitFrom: "format" };
	if (kind !== "3mf") throw new Error(`No reader for ${kind}.`);
	const shape = new ThreeMfShape();
	await inspectArchive(path, bytes, shape);
	const { writtenIn } = shape;
	return {
		parts: shape.parts(),
		// Of the units that models are kept in; these two are converted like all others.
		unit: writtenIn === "um" || writtenIn === "ft" ? "mm" : writtenIn,
		...{ unitFrom: "format", writtenIn, notes: [...shape.notes], picture: shape.package.picture },
	};
}
