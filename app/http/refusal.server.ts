import { data, redirect } from "@remix-run/node";
import { asUnavailable } from "#db/database-error.server.ts";
import { DomainError, NotNow, type ReasonValues } from "../kernel/domain-error.ts";
import { withQuery } from "./safe-path.ts";

/** What an error page or a fetch gets to read about a refusal. */
export interface Refusal {
	reason: string;
	values: ReasonValues;
}

export const statusOf: Record<DomainError["kind"], number> = {
	"not-found": 404,
	forbidden: 403,
	conflict: 409,
	"rule-broken": 422,
	"sign-in-required": 401,
	"too-many": 429,
	busy: 503,
	"too-large": 413,
	"no-room": 507,
};

/** The one place where domain errors become HTTP. Gives what a route should throw. */
export function refusalOf(error: unknown, request: Request): unknown {
	if (asUnavailable(error)) {
		const away: Refusal = { reason: "errors:databaseAway", values: {} };
		return data(away, { status: 503, headers: { "Retry-After": "5" } });
	}
	if (!(error instanceof DomainError)) return error;
	if (error.kind === "sign-in-required") return signInFirst(request);
	const refusal: Refusal = { reason: error.reason, values: error.values };
	return data(refusal, { status: statusOf[error.kind], headers: retryHeaders(error) });
}

/** When to come back, where a refusal passes by itself. */
export function retryHeaders(error: DomainError): HeadersInit {
	return error instanceof NotNow ? { "Retry-After": String(error.retryAfterSeconds) } : {};
}

/** Sends to the sign-in page, which leads back to the page that the request came from, and says what was kept. */
export function signInFirst(request: Request, { kept = false } = {}): Response {
	return redirect(withQuery("/sign-in", { next: pagePathOf(request), ...(kept && { kept: "1" }) }));
}

/** The address of the page a request belongs to: without single fetch's `.data`, and without Remix's own `?index`. */
export function pagePathOf(request: Request): string {
	const url = new URL(request.url);
	const path = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
	url.searchParams.delete("index");
	return path + url.search;
}
