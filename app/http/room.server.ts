import type { RequestHandler } from "express";
import { NoRoom } from "../kernel/domain-error.ts";
import { asksForData } from "./asked-in-vain.server.ts";
import { reading } from "./origin.server.ts";
import { refuse } from "./refusal-page.server.ts";

/** How long a look at the disk holds. */
const holdsMs = 2000;

/** Refuses every write with 507 while there is no room for it; what is there stays readable. */
export function refuseWithoutRoom(hasRoom: () => Promise<boolean>): RequestHandler {
	let known: Promise<boolean> | undefined;
	let until = 0;

	function look(): Promise<boolean> {
		const now = performance.now();
		if (known && now < until) return known;
		until = now + holdsMs;
		// A disk that can't be asked is not known to be full.
		known = hasRoom().catch(() => true);
		return known;
	}

	return async (request, response, next) => {
		if (reading.has(request.method) || (await look())) return next();
		if (!asksForData(request)) return refuse(request, response, 507);
		request.refusedFor = new NoRoom();
		next();
	};
}
