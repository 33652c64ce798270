import { isRouteErrorResponse } from "@remix-run/react";
import type { RequestContext } from "./context.server.ts";

type Report = (details: { id: string; path: string; err: unknown }) => void;

let report: Report = () => {};

/** Where errors that nobody expected are written to; the composition root sets it. */
export function reportErrorsTo(target: Report): void {
	report = target;
}

/**
 * Writes down an error with the request it came from. Not those of a request that was given up, and not refusals
 * (an unknown address, a wrong method): they are answers, not faults.
 */
export function reportError(
	error: unknown,
	{ request, context }: { request: Request; context: Pick<RequestContext, "requestId"> },
): void {
	if (request.signal.aborted) return;
	if (isRouteErrorResponse(error) && error.status < 500) return;
	report({ id: context.requestId, path: new URL(request.url).pathname, err: error });
}
