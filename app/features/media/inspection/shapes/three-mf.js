import { RefusedFile } from "../refused.js";
import { Growing } from "./growing.js";
import { mostParts, Surface, TriangleCount } from "./surface.js";
import { along, determinant, identity, product } from "./transform.js";

/** @typedef {import("./transform.js").Transform} Transform */
/** @typedef {{ key: string, transform: Transform }} Placed */
/** @typedef {{ name: string, scale: number, places: Growing<Float64Array>, triangles: Growing<Uint32Array>, components: Placed[], support: boolean }} Body */
/** @typedef {"mm" | "cm" | "m" | "in"} Unit */

const rootPart = "/3D/3dmodel.model";
const mostPlaces = 6_000_000;
const mostVisits = 100_000;
/** Millimetres in each unit of the 3MF core specification. @type {Record<string, number>} */
const units = { micron: 0.001, millimeter: 1, centimeter: 10, inch: 25.4, foot: 304.8, meter: 1000 };
/** @type {Record<string, Unit>} */
const shownUnits = { centimeter: "cm", inch: "in", meter: "m" };

/**
 * Keeps what the parts of a 3MF say of shape while `ModelParts` reads and judges them, and lays out what is built:
 * one surface for each item of the root model's build, in millimetres. Each part has a unit of its own.
 */
export class ThreeMfShape {
	/** @type {Map<string, Body>} */
	#bodies = new Map();
	/** @type {Placed[]} */
	#items = [];
	/** @type {Map<string, number>} */
	#scales = new Map();
	#places = 0;
	#visits = 0;
	/** Of the root model. @type {Unit} */
	unit = "mm";

	/** @param {string} part @param {string} unit */
	model(part, unit) {
		const scale = units[unit || "millimeter"];
		if (scale === undefined) throw damaged();
		this.#scales.set(part, scale);
		if (part === rootPart) this.unit = shownUnits[unit] ?? "mm";
	}

	/** @param {string} part @param {string} id @param {string} name @param {string} type @returns {Body} */
	body(part, id, name, type) {
		/** @type {Body} */
		const body = {
			name,
			scale: this.#scaleOf(part),
			places: new Growing(Float64Array),
			triangles: new Growing(Uint32Array),
			components: [],
			support: type === "support" || type === "solidsupport",
		};
		this.#bodies.set(`${part}#${id}`, body);
		return body;
	}

	/** @param {Body} body @param {number} x @param {number} y @param {number} z */
	place(body, x, y, z) {
		this.#places += 1;
		if (this.#places > mostPlaces) throw new RefusedFile("media:tooComplex");
		body.places.push3(x * body.scale, y * body.scale, z * body.scale);
	}

	/** @param {Body} body @param {string} key @param {string} transform */
	component(body, key, transform) {
		body.components.push({ key, transform: transformOf(transform, body.scale) });
	}

	/** Only the root model is built. @param {string} part @param {string} key @param {string} transform */
	item(part, key, transform) {
		if (part !== rootPart) return;
		this.#items.push({ key, transform: transformOf(transform, this.#scaleOf(part)) });
	}

	/** After `ModelParts.finish`, which has seen to it that nothing goes in circles or too deep. */
	parts() {
		const count = new TriangleCount();
		const surfaces = [];
		for (const { key, transform } of this.#items) {
			const surface = new Surface(this.#bodies.get(key)?.name ?? "", count);
			this.#lay(key, transform, surface);
			if (!surface.isEmpty) surfaces.push(surface);
			if (surfaces.length > mostParts) throw new RefusedFile("media:tooComplex");
		}
		return surfaces.map((surface) => surface.finished());
	}

	/** @param {string} key @param {Transform} transform @param {Surface} surface */
	#lay(key, transform, surface) {
		// Objects without a triangle can be put together from each other a billion times over, too.
		this.#visits += 1;
		if (this.#visits > mostVisits) throw new RefusedFile("media:tooComplex");
		const body = this.#bodies.get(key);
		if (!body) throw damaged();
		if (body.support) return;
		const { places, triangles } = body;
		const mirrored = determinant(transform) < 0;
		/** @param {number} at */
		const corner = (at) => {
			const from = triangles.at(at) * 3;
			if (from + 2 >= places.length) throw damaged();
			const [x, y, z] = [places.at(from), places.at(from + 1), places.at(from + 2)];
			return surface.place(
				along(transform, 0, x, y, z),
				along(transform, 1, x, y, z),
				along(transform, 2, x, y, z),
			);
		};
		for (let at = 0; at < triangles.length; at += 3) {
			const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)];
			if (mirrored) surface.triangle(a, c, b);
			else surface.triangle(a, b, c);
		}
		for (const component of body.components) {
			this.#lay(component.key, product(component.transform, transform), surface);
		}
	}

	/** @param {string} part */
	#scaleOf(part) {
		return this.#scales.get(part) ?? 1;
	}
}

/** @param {string} text @param {number} scale millimetres in the unit of its translation @returns {Transform} */
function transformOf(text, scale) {
	if (text.trim() === "") return identity;
	const numbers = text.trim().split(/\s+/).map(Number);
	if (numbers.length !== 12) throw damaged();
	if (!numbers.every(Number.isFinite)) throw new RefusedFile("media:notFinite");
	return numbers.map((number, at) => (at < 9 ? number : number * scale));
}

function damaged() {
	return new RefusedFile("media:damagedFile");
}
