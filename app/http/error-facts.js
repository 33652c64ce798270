/**
 * What an error says once what somebody had sent is left out of it.
 *
 * @typedef {object} ErrorFacts
 * @property {string} type
 * @property {string} message
 * @property {string[]} stack where it came from
 * @property {unknown} [code]
 * @property {unknown} [constraint]
 * @property {ErrorFacts | string} [cause]
 */

/**
 * What happened and where, and never with which values: drizzle puts a statement's parameters into its message,
 * PostgreSQL the broken key into a detail, and the pool hangs its whole connection on an error.
 *
 * @param {unknown} error
 * @param {number} [depth] how many causes are followed
 * @returns {ErrorFacts | string}
 */
export function errorFacts(error, depth = 4) {
	if (!(error instanceof Error)) return typeof error === "object" ? "not an Error" : String(error);
	const { code, constraint } = /** @type {{ code?: unknown, constraint?: unknown }} */ (error);
	return {
		type: error.name,
		message: error.message.split("\nparams: ")[0] ?? "",
		stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [],
		...(code === undefined ? {} : { code }),
		...(constraint === undefined ? {} : { constraint }),
		...(error.cause === undefined || depth === 0 ? {} : { cause: errorFacts(error.cause, depth - 1) }),
	};
}

/**
 * The same as lines for whoever sits before the terminal.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function errorStory(error) {
	return told(errorFacts(error));
}

/** @param {ErrorFacts | string} facts @returns {string} */
function told(facts) {
	if (typeof facts === "string") return facts;
	const { type, message, stack, cause } = facts;
	const because = cause === undefined ? [] : [`Because of ${told(cause)}`];
	return [`${type}: ${message.slice(0, 500)}`, ...stack, ...because].join("\n");
}
