import type { Request, RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { TooMany } from "../kernel/domain-error.ts";
import { asksForData } from "./asked-in-vain.server.ts";
import { uploadPath } from "./body-limits.server.ts";
import { networkOf } from "./network.server.ts";
import { refuse } from "./refusal-page.server.ts";

export type Budget = "read" | "picture" | "search" | "write" | "upload";

/** Requests per minute and address. A page that the process keeps, and files under /assets, cost nothing. */
export type Budgets = Record<Budget, number>;

// A person who reads fast opens a page every second, with twenty pictures; an office shares an address.
export const ordinaryBudgets: Budgets = { read: 900, picture: 6000, search: 180, write: 240, upload: 90 };

/** Bounds what one address may ask for, each kind of cost for itself; beyond it 429 with the time to wait. */
export function limitRates(budgets: Budgets = ordinaryBudgets): RequestHandler {
	const limiters = Object.fromEntries(
		Object.entries(budgets).map(([budget, points]) => [
			budget,
			new RateLimiterMemory({ keyPrefix: budget, points, duration: 60 }),
		]),
	) as Record<Budget, RateLimiterMemory>;
	return (request, response, next) => {
		limiters[budgetOf(request)].consume(networkOf(request.ip ?? "")).then(
			() => next(),
			(refused: { msBeforeNext?: number }) => {
				const retryAfterSeconds = Math.max(1, Math.ceil((refused.msBeforeNext ?? 60_000) / 1000));
				if (!asksForData(request)) return refuse(request, response, 429, { retryAfterSeconds });
				request.refusedFor = new TooMany(retryAfterSeconds);
				next();
			},
		);
	};
}

export function budgetOf(request: Pick<Request, "method" | "path" | "query">): Budget {
	if (request.method === "GET" || request.method === "HEAD") {
		if (request.path.startsWith("/media/")) return "picture";
		return request.path.startsWith("/search") || "q" in request.query ? "search" : "read";
	}
	return uploadPath.test(request.path) ? "upload" : "write";
}
