import { RefusedFile } from "./refused.js";
import { attribute, tagReader, words } from "./xml.js";

const mostTriangles = 2_000_000;
const mostShown = 10_000_000;
const deepest = 8;
const mostObjects = 20_000;
const mostPlacings = 200_000;
/** Of the format's extensions for beams, slices, booleans, displacements and fields. */
const otherShapes = new Set(["beam", "slice", "booleanshape", "displacementmesh", "levelset"]);

/** @typedef {import("./shapes/three-mf.js").Body} Body */
/** @typedef {{ triangles: number, children: string[], body: Body | undefined }} ModelObject */
/** @typedef {{ triangles: number, height: number }} Whole */

/**
 * The XML parts of a 3MF, tag by tag in linear time: no document type (so no entities), numbers that are numbers,
 * at most 2 million triangles (10 million once repeated), components at most 8 deep and in no circle. Understands
 * the production extension, where components stand in several parts.
 */
export class ModelParts {
	/** @type {Map<string, ModelObject>} */
	#objects = new Map();
	/** @type {string[]} */
	#items = [];
	#triangles = 0;
	#placings = 0;
	/** Shapes that aren't made of triangles. */
	#others = false;
	#shape;

	/** @param {import("./shapes/three-mf.js").ThreeMfShape} [shape] keeps the shapes where they are asked for */
	constructor(shape) {
		this.#shape = shape;
	}

	/**
	 * Gives what takes the bytes of that part, or nothing when it says nothing here.
	 *
	 * @param {string} name @param {number} bytes @returns {((chunk: Buffer) => void) | undefined}
	 */
	begin(name, bytes) {
		const beside = this.#shape?.package.begin(name, bytes);
		if (!/\.(model|rels|xml)$/i.test(name)) return beside;
		const model = name.endsWith(".model") ? `/${name}` : null;
		/** @type {ModelObject | null} */
		let object = null;
		const tags = tagReader((tag) => {
			if (model) object = this.#take(tag, model, object);
		});
		if (!beside) return tags;
		return (chunk) => {
			tags(chunk);
			beside(chunk);
		};
	}

	/** After the last part: the objects as a whole. */
	finish() {
		let shown = 0;
		const known = new Map();
		for (const item of this.#items) shown += this.#count(item, 1, known).triangles;
		if (shown === 0 && !this.#others) throw new RefusedFile("media:damagedFile");
		if (shown > mostShown) throw new RefusedFile("media:tooComplex");
	}

	/** @param {string} tag @param {string} part @param {ModelObject | null} current @returns {ModelObject | null} */
	#take(tag, part, current) {
		const name = /^\/?(?:[\w.-]{1,40}:)?([\w]{1,40})/.exec(tag)?.[1];
		if (tag.startsWith("/")) return name === "object" ? null : current;
		if (name === "triangle") {
			this.#triangles += 1;
			if (this.#triangles > mostTriangles)
				throw new RefusedFile("media:tooManyTriangles", { max: mostTriangles });
			if (current) current.triangles += 1;
			current?.body?.triangles.push3(corner(tag, "v1"), corner(tag, "v2"), corner(tag, "v3"));
		} else if (name === "vertex") {
			const [x, y, z] = [coordinate(tag, "x"), coordinate(tag, "y"), coordinate(tag, "z")];
			if (current?.body) this.#shape?.place(current.body, x, y, z);
		} else if (name === "object") {
			const id = attribute(tag, "id");
			const name = words(attribute(tag, "name")) || words(attribute(tag, "partnumber"));
			const body = this.#shape?.body(part, id, name, attribute(tag, "type"));
			const object = { triangles: 0, children: [], body };
			this.#objects.set(`${part}#${id}`, object);
			if (this.#objects.size > mostObjects) throw new RefusedFile("media:tooComplex");
			// An object that ends in its own tag holds nothing of what follows.
			return tag.endsWith("/") ? null : object;
		} else if (name === "component" && current) {
			this.#countPlacing();
			const child = target(tag, part);
			current.children.push(child);
			if (current.body) this.#shape?.component(current.body, child, attribute(tag, "transform"));
		} else if (name === "item") {
			this.#countPlacing();
			const item = target(tag, part);
			this.#items.push(item);
			this.#shape?.item(part, item, attribute(tag, "transform"));
		} else if (name === "model") {
			this.#shape?.model(part, attribute(tag, "unit"));
		} else if (name !== undefined && otherShapes.has(name)) {
			this.#others = true;
			this.#shape?.other(name);
		}
		return current;
	}

	#countPlacing() {
		this.#placings += 1;
		if (this.#placings > mostPlacings) throw new RefusedFile("media:tooComplex");
	}

	/**
	 * An object with everything it is put together from: its triangles, and how many objects stand one in another.
	 *
	 * @param {string} key @param {number} depth @param {Map<string, Whole | null>} known @returns {Whole}
	 */
	#count(key, depth, known) {
		const before = known.get(key);
		// Still being counted: met again, it contains itself.
		if (before === null) throw unsafe();
		if (before) return before;
		const object = this.#objects.get(key);
		if (!object) throw new RefusedFile("media:damagedFile");
		if (depth > deepest) throw new RefusedFile("media:tooComplex");
		known.set(key, null);
		const whole = { triangles: object.triangles, height: 1 };
		for (const child of object.children) {
			const { triangles, height } = this.#count(child, depth + 1, known);
			whole.triangles += triangles;
			whole.height = Math.max(whole.height, height + 1);
		}
		// Its parts may have been counted before, on a shorter way.
		if (whole.height > deepest) throw new RefusedFile("media:tooComplex");
		known.set(key, whole);
		return whole;
	}
}

/** @param {string} tag @param {string} axis */
function coordinate(tag, axis) {
	const number = Number.parseFloat(attribute(tag, axis));
	if (!Number.isFinite(number)) throw new RefusedFile("media:notFinite");
	return number;
}

/** @param {string} tag @param {string} name */
function corner(tag, name) {
	const text = attribute(tag, name).trim();
	if (!/^\d{1,9}$/.test(text)) throw new RefusedFile("media:damagedFile");
	return Number(text);
}

/** @param {string} tag @param {string} part */
function target(tag, part) {
	return `${attribute(tag, "path") || part}#${attribute(tag, "objectid")}`;
}

function unsafe() {
	return new RefusedFile("media:archiveUnsafe");
}
