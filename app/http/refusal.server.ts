import { data, redirect } from "@remix-run/node";
import { asUnavailable } from "#db/database-error.server.ts";
import { DomainError, NotNow, type ReasonValues } from "../kernel/domain-error.ts";
import type { RequestContext } from "./context.server.ts";
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

interface Asked {
	request: Request;
	context: Pick<RequestContext, "comeBackAfter">;
}

/** The one place where domain errors become HTTP. Gives what a route should throw. */
export function refusalOf(error: unknown, { request, context }: Asked): unknown {
	if (asUnavailable(error)) {
		const away: Refusal = { reason: "errors:databaseAway", values: {} };
		context.comeBackAfter(5);
		return data(away, { status: 503 });
	}
	if (!(error instanceof DomainError)) return error;
	if (error.kind === "sign-in-required") return signInFirst(request);
	const refusal: Refusal = { reason: error.reason, values: error.values };
	sayWhen(error, context);
	return data(refusal, { status: statusOf[error.kind] });
}

/** Tells when to come again, where a refusal passes by itself. */
export function sayWhen(error: DomainError, context: Asked["context"]): void {
	if (error instanceof NotNow) context.comeBackAfter(error.retryAfterSeconds);
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
