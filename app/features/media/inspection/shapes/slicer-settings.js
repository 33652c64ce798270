import { attribute, words } from "../xml.js";

/** @typedef {"solid" | "cut" | "aside"} Role cut: taken away from the others; aside: only says how to print */
/** @typedef {{ name: string, role: Role, id: string, first: number, last: number }} Piece */
/** @typedef {{ name: string, pieces: Piece[], byId: Map<string, Piece> }} Said */
/** @typedef {{ from: number, to: number, piece: Piece | null }} Span */

const mostSaid = 20_000;
const mostPieces = 1000;
const rootPart = "/3D/3dmodel.model#";
/** Of Bambu Studio and OrcaSlicer, and of PrusaSlicer. @type {Record<string, Role>} */
const roles = {
	...{ negative_part: "cut", modifier_part: "aside", support_enforcer: "aside", support_blocker: "aside" },
	...{ NegativeVolume: "cut", ParameterModifier: "aside", SupportEnforcer: "aside", SupportBlocker: "aside" },
};

/**
 * What a slicer keeps of a 3MF's objects beside the model: their names, and the pieces that an object is put together
 * from. Bambu Studio and OrcaSlicer tell pieces by the component's object, PrusaSlicer by the triangles from first to
 * last. Only read, never relied on: whatever it doesn't speak of stays what the model says.
 */
export class SlicerSettings {
	/** @type {Map<string, Said>} */
	#objects = new Map();
	#count = 0;
	/** @type {Said | null} */
	#object = null;
	/** @type {Piece | null} */
	#piece = null;

	/** Takes one tag after the other. @param {string} tag */
	take(tag) {
		const name = /^\/?(\w{1,40})/.exec(tag)?.[1];
		if (tag.startsWith("/")) this.#leave(name);
		else if (name === "object") this.#enter(tag);
		else if ((name === "part" || name === "volume") && this.#object) this.#enterPiece(tag, this.#object);
		else if (name === "metadata") this.#say(attribute(tag, "key"), attribute(tag, "value"));
	}

	/** Only objects of the root model are spoken of. @param {string} key @returns {Said | undefined} */
	of(key) {
		return key.startsWith(rootPart) ? this.#objects.get(key.slice(rootPart.length)) : undefined;
	}

	/** @param {string | undefined} name */
	#leave(name) {
		if (name === "part" || name === "volume") this.#piece = null;
		if (name !== "object") return;
		this.#object = null;
		this.#piece = null;
	}

	/** @param {string} tag */
	#enter(tag) {
		this.#piece = null;
		this.#object = { name: "", pieces: [], byId: new Map() };
		this.#count += 1;
		const id = attribute(tag, "id");
		if (this.#count <= mostSaid && !this.#objects.has(id)) this.#objects.set(id, this.#object);
	}

	/** @param {string} tag @param {Said} object */
	#enterPiece(tag, object) {
		const role = roles[attribute(tag, "subtype")] ?? "solid";
		const [first, last] = [numberIn(tag, "firstid"), numberIn(tag, "lastid")];
		this.#piece = { name: "", role, id: attribute(tag, "id"), first, last };
		this.#count += 1;
		if (this.#count > mostSaid || object.pieces.length >= mostPieces) return;
		object.pieces.push(this.#piece);
		if (this.#piece.id !== "") object.byId.set(this.#piece.id, this.#piece);
	}

	/** @param {string} key @param {string} value */
	#say(key, value) {
		const about = this.#piece ?? this.#object;
		if (key === "name" && about) about.name = words(value);
		if (!this.#piece) return;
		if (key === "volume_type") this.#piece.role = roles[value] ?? "solid";
		// Before PrusaSlicer 2.4.
		if (key === "modifier" && value === "1") this.#piece.role = "aside";
	}
}

/**
 * All triangles of a body, by the pieces that its settings name: what they leave out belongs to none, what they name twice
 * to the first.
 *
 * @param {number} count @param {Said | undefined} said @returns {Generator<Span>}
 */
export function* spansOf(count, said) {
	let from = 0;
	const named = said?.pieces.filter(({ first, last }) => first >= 0 && last >= first) ?? [];
	for (const piece of named.toSorted((a, b) => a.first - b.first)) {
		const begin = Math.min(Math.max(piece.first, from), count);
		const end = Math.min(piece.last + 1, count);
		if (begin > from) yield { from, to: begin, piece: null };
		if (end > begin) yield { from: begin, to: end, piece };
		from = Math.max(from, begin, end);
	}
	if (from < count) yield { from, to: count, piece: null };
}

/** A count of triangles; −1 where it is none. @param {string} tag @param {string} name */
function numberIn(tag, name) {
	const text = attribute(tag, name);
	return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
