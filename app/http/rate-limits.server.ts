import { isIPv4 } from "node:net";
import type { Request, RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { TooMany } from "../kernel/domain-error.ts";
import { asksForData } from "./asked-in-vain.server.ts";
import { uploadPath } from "./body-limits.server.ts";
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

/** The address, or the /64 that one IPv6 line is given: whoever has one address there has them all. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:/i, "");
	if (isIPv4(plain) || !plain.includes(":")) return plain;
	const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
	const front = head === "" ? [] : head.split(":");
	const back = tail ? tail.split(":") : [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
	const groups = [...front, ...Array<string>(zeros).fill("0"), ...back];
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}
