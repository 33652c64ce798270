/** The database can't be reached or has no connection free. Nothing was written; asking again later may work. */
export class DatabaseUnavailable extends Error {
	override readonly name = "DatabaseUnavailable";
}

/** The database can't be used as it is. The message is one line that says what to do; the start ends with it. */
export class DatabaseRefused extends Error {
	override readonly name = "DatabaseRefused";
}
