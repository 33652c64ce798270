/** Why a file isn't taken; travels from the worker to the page as a translation key. */
export class RefusedFile extends Error {
	/** @param {string} reason @param {Record<string, string | number>} [values] */
	constructor(reason, values = {}) {
		super(reason);
		this.reason = reason;
		this.values = values;
	}
}
