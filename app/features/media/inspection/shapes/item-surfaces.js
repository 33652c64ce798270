import { RefusedFile } from "../refused.js";
import { Surface } from "./surface.js";
import { along, determinant } from "./transform.js";

/** @typedef {import("./slicer-settings.js").Piece} Piece */
/** @typedef {import("./slicer-settings.js").Said} Said */
/** @typedef {import("./surface.js").TriangleCount} TriangleCount */
/** @typedef {import("./three-mf.js").Body} Body */
/** @typedef {import("./transform.js").Transform} Transform */

/** The surfaces of one thing that a 3MF builds: one, or one for each piece where its slicer names several. */
export class ItemSurfaces {
	/** @type {Map<Piece | null, Surface>} */
	#surfaces = new Map();
	#name;
	#apart;
	#count;
	/** Something is to be taken away, which isn't done here. */
	cut = false;

	/** @param {string} name as the model says it @param {Said | undefined} said @param {TriangleCount} count */
	constructor(name, said, count) {
		const solid = said?.pieces.filter(({ role }) => role === "solid") ?? [];
		this.#name = name || said?.name || solid[0]?.name || "";
		this.#apart = solid.length > 1;
		this.#count = count;
	}

	/**
	 * Where a piece is laid; null for one that is no body. Without a piece: what belongs to none.
	 *
	 * @param {Piece | null} piece @param {string} [name] as the model says it
	 */
	of(piece, name = "") {
		if (piece?.role === "cut") this.cut = true;
		if (piece && piece.role !== "solid") return null;
		const key = this.#apart ? piece : null;
		const known = this.#surfaces.get(key);
		if (known) return known;
		const surface = new Surface((key && (name || key.name)) || this.#name, this.#count);
		this.#surfaces.set(key, surface);
		return surface;
	}

	/** Those with a triangle. */
	filled() {
		return [...this.#surfaces.values()].filter(({ isEmpty }) => !isEmpty);
	}
}

/** Lays some of a body's triangles. @param {Body} body @param {{ from: number, to: number }} span @param {Transform} transform @param {Surface} surface */
export function layTriangles({ places, triangles }, { from, to }, transform, surface) {
	const mirrored = determinant(transform) < 0;
	/** @param {number} at */
	const corner = (at) => {
		const start = triangles.at(at) * 3;
		if (start + 2 >= places.length) throw new RefusedFile("media:damagedFile");
		const [x, y, z] = [places.at(start), places.at(start + 1), places.at(start + 2)];
		return surface.place(
			along(transform, 0, x, y, z),
			along(transform, 1, x, y, z),
			along(transform, 2, x, y, z),
		);
	};
	for (let at = from * 3; at < to * 3; at += 3) {
		const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)];
		if (mirrored) surface.triangle(a, c, b);
		else surface.triangle(a, b, c);
	}
}
