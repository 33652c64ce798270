/** @typedef {Float32Array | Float64Array | Uint32Array} Numbers */

/**
 * Numbers that come three by three, without a list of boxed ones.
 *
 * @template {Numbers} List
 */
export class Growing {
	#filled = 0;
	/** @type {List} */
	#room;
	#kind;

	/** @param {new (length: number) => List} kind */
	constructor(kind) {
		this.#kind = kind;
		this.#room = new kind(0);
	}

	get length() {
		return this.#filled;
	}

	/** @param {number} a @param {number} b @param {number} c */
	push3(a, b, c) {
		if (this.#filled + 3 > this.#room.length) {
			const larger = new this.#kind(Math.max(12, this.#room.length * 2));
			larger.set(this.#room);
			this.#room = larger;
		}
		this.#room[this.#filled] = a;
		this.#room[this.#filled + 1] = b;
		this.#room[this.#filled + 2] = c;
		this.#filled += 3;
	}

	/** @param {number} at */
	at(at) {
		return this.#room[at] ?? 0;
	}

	/** What has come so far, in a list of its own. */
	finished() {
		return /** @type {List} */ (this.#room.slice(0, this.#filled));
	}
}
