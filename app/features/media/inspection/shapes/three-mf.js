import { RefusedFile } from "../refused.js";
import { Growing } from "./growing.js";
import { ItemSurfaces, layTriangles } from "./item-surfaces.js";
import { spansOf } from "./slicer-settings.js";
import { mostParts, TriangleCount } from "./surface.js";
import { ThreeMfPackage } from "./three-mf-package.js";
import { identity, product } from "./transform.js";

/** @typedef {import("./transform.js").Transform} Transform */
/** @typedef {import("./slicer-settings.js").Said} Said */
/** @typedef {import("./slicer-settings.js").Span} Span */
/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {{ key: string, transform: Transform }} Placed */
/** @typedef {{ name: string, scale: number, places: Growing<Float64Array>, triangles: Growing<Uint32Array>, components: Placed[], kind: string, said: Said | undefined, spans: Span[] | null }} Body */
/** @typedef {"mm" | "cm" | "m" | "in"} Unit */
/** @typedef {Unit | "um" | "ft"} WrittenUnit */

const rootPart = "/3D/3dmodel.model";
const mostPlaces = 6_000_000;
const mostVisits = 100_000;
/** Millimetres in each unit of the 3MF core specification. @type {Record<string, number>} */
const units = { micron: 0.001, millimeter: 1, centimeter: 10, inch: 25.4, foot: 304.8, meter: 1000 };
/** @type {Record<string, WrittenUnit>} */
const writtenUnits = { micron: "um", centimeter: "cm", inch: "in", foot: "ft", meter: "m" };
const supports = ["support", "solidsupport"];

/**
 * Keeps what the parts of a 3MF say of shape while `ModelParts` reads and judges them, and lays out what is built:
 * one surface for each item of the root model's build, or for each of its pieces, in millimetres. Each part has a unit
 * of its own.
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
	/** Of the root model. @type {WrittenUnit} */
	writtenIn = "mm";
	package = new ThreeMfPackage();
	/** @type {Set<import("./read.js").Note>} */
	notes = new Set();

	/** @param {string} part @param {string} unit */
	model(part, unit) {
		const scale = units[unit || "millimeter"];
		if (scale === undefined) throw damaged();
		this.#scales.set(part, scale);
		if (part === rootPart) this.writtenIn = writtenUnits[unit] ?? "mm";
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
			kind: type,
			said: undefined,
			spans: null,
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

	/** Something has a shape that isn't made of triangles. @param {string} name of its tag */
	other(name) {
		this.notes.add(name === "slice" ? "slices" : "otherShapes");
	}

	/** After `ModelParts.finish`, which has seen to it that nothing goes in circles or too deep. */
	parts() {
		for (const [key, body] of this.#bodies) body.said = this.package.settings.of(key);
		const count = new TriangleCount();
		/** @type {Surface[]} */
		const surfaces = [];
		for (const { key, transform } of this.#items) {
			const body = this.#bodies.get(key);
			const laid = new ItemSurfaces(body?.name ?? "", body?.said, count);
			this.#lay(key, transform, laid, null);
			surfaces.push(...laid.filled());
			if (laid.cut) this.notes.add("cuts");
			if (surfaces.length > mostParts) throw new RefusedFile("media:tooComplex");
		}
		return surfaces.map((surface) => surface.finished());
	}

	/**
	 * Lays a body and all it is put together from, onto the surface given or the one its settings say.
	 *
	 * @param {string} key @param {Transform} transform @param {ItemSurfaces} laid @param {Surface | null} onto
	 */
	#lay(key, transform, laid, onto) {
		// Objects without a triangle can be put together from each other a billion times over, too.
		this.#visits += 1;
		if (this.#visits > mostVisits) throw new RefusedFile("media:tooComplex");
		const body = this.#bodies.get(key);
		if (!body) throw damaged();
		if (supports.includes(body.kind)) return;
		body.spans ??= [...spansOf(body.triangles.length / 3, body.said)];
		for (const span of body.spans) {
			const surface = (span.piece === null ? onto : null) ?? laid.of(span.piece);
			if (surface) layTriangles(body, span, transform, surface);
		}
		for (const component of body.components) {
			const child = this.#bodies.get(component.key);
			const id = component.key.slice(component.key.lastIndexOf("#") + 1);
			const piece = body.said?.byId.get(id) ?? null;
			const surface = (piece === null ? onto : null) ?? laid.of(piece, child?.name);
			// What slicers call other is no body: what they cut away or mark by.
			if (!surface || (child?.kind === "other" && !piece)) continue;
			this.#lay(component.key, product(component.transform, transform), laid, surface);
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
