/** The database can't be reached or has no connection free. Nothing was written; asking again later may work. */
export class DatabaseUnavailable extends Error {
	override readonly name = "DatabaseUnavailable";
	constructor(cause?: unknown) {
		super("The database is not available.", { cause });
	}
}

/** The database can't be used as it is. The message is one line that says what to do; the start ends with it. */
export class DatabaseRefused extends Error {
	override readonly name = "DatabaseRefused";
}

// 53xxx: out of resources. 57P0x: shutting down, crashed, starting. 57014: cancelled by a time-out. 55P03: lock time-out.
const unavailableStates = /^(08...|53...|57P0[1-5]|57014|55P03|25P03)$/;
const networkCodes =
	/^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// node-postgres gives these no code.
const driverMessages =
	/^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after)/;

/**
 * DatabaseUnavailable when `error`, or what caused it, says that the database could not be reached or had no room;
 * else null. This is how the outside tells 503 from 500.
 */
export function asUnavailable(error: unknown): DatabaseUnavailable | null {
	for (const link of causesOf(error)) {
		if (link instanceof DatabaseUnavailable) return link;
		const code = "code" in link && typeof link.code === "string" ? link.code : "";
		const socketGone = code === "ENOENT" && "syscall" in link && link.syscall === "connect";
		if (
			socketGone ||
			unavailableStates.test(code) ||
			networkCodes.test(code) ||
			driverMessages.test(link.message)
		)
			return new DatabaseUnavailable(error);
	}
	return null;
}

/**
 * Name of the unique, foreign key, check or exclusion constraint that the write broke (`votes_pkey`,
 * `users_handle_key`), or null when the error is of another kind. Commands turn it into Conflict or RuleBroken.
 */
export function violatedConstraint(error: unknown): string | null {
	for (const link of causesOf(error)) {
		const state = "code" in link && typeof link.code === "string" ? link.code : "";
		if (state.startsWith("23") && "constraint" in link && typeof link.constraint === "string")
			return link.constraint;
	}
	return null;
}

/** drizzle wraps what the driver throws, so the truth may lie a few causes deep. */
function* causesOf(error: unknown): Generator<Error> {
	let link = error;
	for (let depth = 0; depth < 8 && link instanceof Error; depth += 1) {
		yield link;
		link = link.cause;
	}
}
