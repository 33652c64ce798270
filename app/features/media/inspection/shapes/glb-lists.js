import { open } from "node:fs/promises";
import { RefusedFile } from "../refused.js";

/** @typedef {{ bytes: DataView, count: number, stride: number, type: number }} NumberList */

const mostBytes = 256 * 1024 * 1024;
const float = 5126;
/** Bytes of each component type of glTF. @type {Record<number, number>} */
const sizes = { 5121: 1, 5123: 2, 5125: 4, 5126: 4 };

/** The lists of numbers that a GLB's accessors describe, each read once and within the file. */
export class GlbLists {
	/** @type {Map<unknown, NumberList>} */
	#known = new Map();
	#read = 0;

	/** @param {string} path @param {any} scene @param {{ start: number, length: number } | null} binary */
	constructor(path, scene, binary) {
		this.path = path;
		this.scene = scene;
		this.binary = binary;
	}

	/** Places of corners: three floats each. @param {unknown} accessor */
	places(accessor) {
		return this.#list(accessor, "VEC3", [float]);
	}

	/** Numbers of places. @param {unknown} accessor */
	numbers(accessor) {
		return this.#list(accessor, "SCALAR", [5121, 5123, 5125]);
	}

	/** @param {unknown} index @param {"VEC3" | "SCALAR"} type @param {number[]} components @returns {Promise<NumberList>} */
	async #list(index, type, components) {
		const known = this.#known.get(index);
		const accessor = entry(this.scene.accessors, index);
		if (accessor.type !== type || !components.includes(accessor.componentType)) throw damaged();
		if (known) return known;
		const width = (sizes[accessor.componentType] ?? 0) * (type === "VEC3" ? 3 : 1);
		const list = await this.#plain(accessor, width);
		if (accessor.sparse !== undefined) await this.#change(list, accessor.sparse, width);
		this.#known.set(index, list);
		return list;
	}

	/** A list as it stands in its view; without one, of nothing but zeros. @param {any} accessor @param {number} width @returns {Promise<NumberList>} */
	async #plain(accessor, width) {
		if (accessor.bufferView === undefined && accessor.sparse !== undefined) {
			const count = natural(accessor.count);
			this.#charge(count * width);
			const bytes = viewOf(Buffer.alloc(count * width));
			return { bytes, count, stride: width, type: accessor.componentType };
		}
		const view = entry(this.scene.bufferViews, accessor.bufferView);
		if (view.extensions?.EXT_meshopt_compression || view.extensions?.KHR_meshopt_compression)
			throw new RefusedFile("media:compressedModel");
		const count = natural(accessor.count);
		const stride = view.byteStride === undefined ? width : natural(view.byteStride);
		const from = natural(view.byteOffset ?? 0) + natural(accessor.byteOffset ?? 0);
		const length = count === 0 ? 0 : (count - 1) * stride + width;
		const within = natural(accessor.byteOffset ?? 0) + length <= natural(view.byteLength);
		if (!within || stride < width) throw damaged();
		const bytes = await this.#bytes(entry(this.scene.buffers, view.buffer), from, length);
		return { bytes, count, stride, type: accessor.componentType };
	}

	/** Puts in what a sparse list says of some of its places. @param {NumberList} list @param {any} sparse @param {number} width */
	async #change(list, sparse, width) {
		const { count, indices, values } = sparse ?? {};
		const type = indices?.componentType;
		if (![5121, 5123, 5125].includes(type)) throw damaged();
		const places = await this.#plain({ ...indices, count }, sizes[type] ?? 0);
		const changed = await this.#plain({ ...values, count, componentType: list.type }, width);
		for (let at = 0; at < places.count; at += 1) {
			const place = numberAt(places, at);
			if (place >= list.count) throw damaged();
			for (let byte = 0; byte < width; byte += 1)
				list.bytes.setUint8(place * list.stride + byte, changed.bytes.getUint8(at * changed.stride + byte));
		}
	}

	/** @param {any} buffer @param {number} from @param {number} length */
	async #bytes(buffer, from, length) {
		this.#charge(length);
		if (buffer.uri !== undefined) return this.#inline(buffer, from, length);
		if (!this.binary || from + length > this.binary.length) throw damaged();
		const bytes = Buffer.alloc(length);
		const file = await open(this.path, "r");
		try {
			const { bytesRead } = await file.read(bytes, 0, length, this.binary.start + from);
			if (bytesRead !== length) throw damaged();
		} finally {
			await file.close();
		}
		return viewOf(bytes);
	}

	/** @param {number} bytes */
	#charge(bytes) {
		this.#read += bytes;
		if (this.#read > mostBytes) throw new RefusedFile("media:tooComplex");
	}

	/** A buffer that stands in the scene itself. @param {any} buffer @param {number} from @param {number} length */
	#inline({ uri }, from, length) {
		const data = /^data:[^,]{0,200};base64,/.exec(String(uri).slice(0, 300));
		if (!data) throw new RefusedFile("media:refersElsewhere");
		const bytes = Buffer.from(String(uri).slice(data[0].length), "base64");
		this.#charge(bytes.length);
		if (from + length > bytes.length) throw damaged();
		return viewOf(bytes.subarray(from, from + length));
	}
}

/** @param {NumberList} list @param {number} at */
export function numberAt({ bytes, stride, type }, at) {
	if (type === 5121) return bytes.getUint8(at * stride);
	return type === 5123 ? bytes.getUint16(at * stride, true) : bytes.getUint32(at * stride, true);
}

/** @param {Buffer} bytes */
function viewOf(bytes) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** One entry of a list of the scene. @param {unknown} list @param {unknown} index @returns {any} */
export function entry(list, index) {
	const found = Array.isArray(list) && Number.isInteger(index) ? list[/** @type {number} */ (index)] : null;
	if (typeof found !== "object" || found === null) throw damaged();
	return found;
}

/** @param {unknown} value @returns {number} */
function natural(value) {
	if (!Number.isSafeInteger(value) || Number(value) < 0) throw damaged();
	return Number(value);
}

export function damaged() {
	return new RefusedFile("media:damagedFile");
}
