import type { IncomingMessage } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { RequestContext } from "./context.server.ts";
import { pathOf } from "./trace.server.ts";

declare module "node:http" {
	interface IncomingMessage {
		/** Why nothing may be done for this request; Remix says so. What is TooLarge must not even be read. */
		refusedFor?: Error;
	}
}

/** A page that stands in a browser asks for data or sends a form: only what Remix answers is understood there. */
export function asksForData(request: IncomingMessage): boolean {
	return pathOf(request).endsWith(".data");
}

/**
 * The context of a request that is refused before anybody knows who asks. Loaders and actions learn it as soon as
 * they want to know something, so the page shows what it shows for such an error, and a form keeps what was typed.
 */
export function askedInVain(
	context: Omit<RequestContext, "actor" | "sessionId">,
	reason: unknown,
): AppLoadContext {
	const refuse = {
		get() {
			throw reason;
		},
	};
	return Object.defineProperties({ ...context, sessionId: null, refusedFor: reason } as AppLoadContext, {
		actor: refuse,
		db: refuse,
	});
}
