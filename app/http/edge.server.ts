import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorRequestHandler, RequestHandler, Response, Router } from "express";
import type { Logger } from "pino";
import { asUnavailable } from "#db/database-error.server.ts";
import { asksForData } from "./asked-in-vain.server.ts";
import { limitBodies } from "./body-limits.server.ts";
import type { RequestContext } from "./context.server.ts";
import type { Settings } from "./env.server.ts";
import { healthRoutes } from "./health.server.ts";
import { startMetrics } from "./metrics.server.ts";
import { refuseForeignWrites } from "./origin.server.ts";
import { type OwnOrigins, ownOriginsOf } from "./own-origins.server.ts";
import { createPageCache, type PageCache } from "./page-cache/page-cache.server.ts";
import { type Budgets, limitRates } from "./rate-limits.server.ts";
import { type RefusalStatus, refuse } from "./refusal-page.server.ts";
import { refuseWithoutRoom } from "./room.server.ts";
import { securityHeaders } from "./security.server.ts";
import { accompany, beginTrace, finishTrace } from "./trace.server.ts";

/** The pieces that stand between the socket and Remix; server.js puts them in their order. */
export interface Edge {
	/** First of all: a kept page is answered here. Gives true when it was. */
	begin(request: IncomingMessage, response: ServerResponse): boolean;
	health: Router;
	limitRates: RequestHandler;
	refuseForeignWrites: RequestHandler;
	refuseWithoutRoom: RequestHandler;
	limitBodies: RequestHandler;
	refuse: (
		request: IncomingMessage,
		response: ServerResponse,
		status: RefusalStatus,
		options?: { retryAfterSeconds?: number },
	) => void;
	pages: PageCache;
	ownOrigins: OwnOrigins;
	log: Logger;
	requestFacts(
		request: IncomingMessage & { ip?: string | undefined },
		response: Response,
	): Pick<
		RequestContext,
		"fromPage" | "requestId" | "cspNonce" | "address" | "setCookie" | "comeBackAfter" | "concerns"
	>;
	/** The last resort: what neither a route nor Remix could answer. */
	refuseFailure: ErrorRequestHandler;
	/** From now on /readyz says no. */
	beginStop(): void;
}

interface EdgeParts {
	settings: Settings;
	log: Logger;
	dev: boolean;
	budgets: Budgets | undefined;
	isReady(): Promise<boolean>;
	hasRoom(): Promise<boolean>;
}

/** A file of 200 MB and the form around it. */
const largestUpload = 201 * 1024 * 1024;

/** Makes the edge. While developing no page is kept: the code changes under it. */
export function openEdge({ settings, log, dev, budgets, isReady, hasRoom }: EdgeParts): Edge {
	const metrics = startMetrics();
	const ownOrigins = ownOriginsOf(settings);
	const https = settings.publicOrigin?.startsWith("https:") ?? false;
	const security = securityHeaders({ https, dev });
	const pages = createPageCache({ security });
	let stopping = false;

	return {
		begin(request, response) {
			beginTrace(request);
			if (!dev && !stopping && pages.serve(request, response)) {
				finishTrace(request, response, { log, metrics });
				return true;
			}
			accompany(request, response, { log, metrics, security });
			if (stopping) response.setHeader("connection", "close");
			return false;
		},
		health: healthRoutes({ isReady, isStopping: () => stopping, metrics }),
		limitRates: limitRates(budgets),
		refuseForeignWrites: refuseForeignWrites(ownOrigins.all),
		refuseWithoutRoom: refuseWithoutRoom(hasRoom),
		limitBodies: limitBodies({ largestUpload }),
		refuse,
		pages,
		ownOrigins,
		log,
		requestFacts: (request, response) => ({
			fromPage: asksForData(request),
			requestId: request.trace.id,
			cspNonce: request.trace.nonce,
			address: request.ip ?? "",
			setCookie: (header) => void response.append("Set-Cookie", header),
			comeBackAfter: (seconds) => void response.set("Retry-After", String(seconds)),
			concerns: (...topics) => pages.concerns(request, topics),
		}),
		// Express knows an error handler by its four parameters.
		refuseFailure(error, request, response, _next) {
			if (error instanceof URIError || error?.code === "ERR_INVALID_URL")
				return refuse(request, response, 400);
			if (asUnavailable(error)) return refuse(request, response, 503, { retryAfterSeconds: 5 });
			log.error({ id: request.trace.id, err: error }, "failed");
			refuse(request, response, 500);
		},
		beginStop() {
			stopping = true;
		},
	};
}
