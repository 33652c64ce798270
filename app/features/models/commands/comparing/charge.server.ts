import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "#app/http/network.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { TooMany } from "#app/kernel/domain-error.ts";

/** A comparison takes a core for seconds, so each person begins so many within ten minutes; what is known is free. */
const limiter = new RateLimiterMemory({ keyPrefix: "compare", points: 20, duration: 600 });

/** Counts one comparison begun. Throws TooMany. */
export async function chargeFor(actor: Actor, address: string): Promise<void> {
	const who = isMember(actor) ? `member ${actor.id}` : networkOf(address);
	await limiter.consume(who).catch((refused: { msBeforeNext?: number }) => {
		throw new TooMany(Math.max(1, Math.ceil((refused.msBeforeNext ?? 60_000) / 1000)));
	});
}
