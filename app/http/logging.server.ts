import { destination, type Logger, pino } from "pino";
import type { Settings } from "./env.server.ts";
import { errorFacts } from "./error-facts.js";

export interface Logging {
	log: Logger;
	/** Writes out what is still in memory; call it last. */
	flush(): void;
}

/**
 * Structured lines on standard output. Written in batches, because one system call per line would cost more
 * than a kept page. No line carries a cookie, a token, an e-mail address, a body or a query.
 */
export function startLogging(level: Settings["logLevel"]): Logging {
	const sink = destination({ dest: 1, sync: false, minLength: 4096 });
	const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, sink);
	const timer = setInterval(() => sink.flush(), 500);
	timer.unref();
	return {
		log,
		flush() {
			clearInterval(timer);
			try {
				sink.flushSync();
			} catch {
				// The sink never opened: nothing was written.
			}
		},
	};
}

/** How details are written; `err` without what somebody had sent. */
export const serializers = { err: (error: unknown) => errorFacts(error) };
