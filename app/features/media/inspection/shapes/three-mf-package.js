import { attribute, tagReader, words } from "../xml.js";
import { SlicerSettings } from "./slicer-settings.js";

const thumbnail = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail";
/** The package's own picture before the model's. */
const relations = ["_rels/.rels", "3d/_rels/3dmodel.model.rels"];
const settingsFiles = ["metadata/model_settings.config", "metadata/slic3r_pe_model.config"];
/** As for any picture that is sent. */
const largestPicture = 12 * 1024 * 1024;

/** What stands in a 3MF beside its model: the picture that its program put in, and its slicer's settings. */
export class ThreeMfPackage {
	/** Names of files by the relation that names them. @type {Map<string, string>} */
	#pictures = new Map();
	/** What has come of them; null for one that is too large. @type {Map<string, Buffer[] | null>} */
	#found = new Map();
	settings = new SlicerSettings();

	/** Relations come first: they say which of the others is the picture. @param {string} name */
	static comesFirst(name) {
		return relations.includes(name.toLowerCase());
	}

	/** Gives what takes the bytes of that file, or nothing when it says nothing here. @param {string} name @param {number} bytes @returns {((chunk: Buffer) => void) | undefined} */
	begin(name, bytes) {
		const key = name.toLowerCase();
		if (relations.includes(key)) return tagReader((tag) => this.#relate(key, tag));
		if (settingsFiles.includes(key)) return harmless(tagReader((tag) => this.settings.take(tag)));
		if (![...this.#pictures.values()].includes(key)) return undefined;
		/** @type {Buffer[]} */
		const chunks = [];
		this.#found.set(key, bytes > largestPicture ? null : chunks);
		return bytes > largestPicture ? undefined : (chunk) => void chunks.push(chunk);
	}

	/** The picture's bytes, whatever they are; "lost" where one is named that isn't there or too large; null without one. */
	get picture() {
		for (const relation of relations) {
			const name = this.#pictures.get(relation);
			const chunks = name === undefined ? null : (this.#found.get(name) ?? "lost");
			if (chunks) return chunks === "lost" ? chunks : new Uint8Array(Buffer.concat(chunks));
		}
		return null;
	}

	/** @param {string} relation @param {string} tag */
	#relate(relation, tag) {
		if (!/^(\w{1,40}:)?Relationship\b/.test(tag) || attribute(tag, "Type") !== thumbnail) return;
		const target = words(attribute(tag, "Target")).toLowerCase();
		const folder = relation.startsWith("3d/") ? "3d/" : "";
		if (this.#pictures.has(relation)) return;
		this.#pictures.set(relation, target.startsWith("/") ? target.slice(1) : folder + target);
	}
}

/** Stops at what can't be read, and says nothing of it. @param {(chunk: Buffer) => void} take @returns {(chunk: Buffer) => void} */
function harmless(take) {
	let broken = false;
	return (chunk) => {
		if (broken) return;
		try {
			take(chunk);
		} catch {
			broken = true;
		}
	};
}
