import { createHmac } from "node:crypto";
import type { RequestContext } from "#app/http/context.server.ts";
import { networkOf } from "#app/http/network.server.ts";

/** From where somebody signs in: shown in their list of devices, and what attempts are counted by. */
export interface Device {
	userAgent: string;
	/** Keyed hash of the address, or of the /64 of an IPv6 one. */
	addressHash: string;
}

export function deviceFrom(context: Pick<RequestContext, "secret" | "address">, request: Request): Device {
	return {
		userAgent: request.headers.get("User-Agent") ?? "",
		addressHash: createHmac("sha256", context.secret).update(networkOf(context.address)).digest("base64url"),
	};
}
