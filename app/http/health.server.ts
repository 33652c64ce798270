import { Router } from "express";
import { isLoopback } from "./env.server.ts";
import type { Metrics } from "./metrics.server.ts";

interface Health {
	isReady(): Promise<boolean>;
	isStopping(): boolean;
	metrics: Metrics;
}

/** /healthz: the process answers. /readyz: it may be sent requests. /metrics: for a collector on this machine. */
export function healthRoutes({ isReady, isStopping, metrics }: Health): Router {
	const router = Router();
	router.get("/healthz", (_request, response) => {
		response.type("text/plain").send("ok\n");
	});
	router.get("/readyz", async (_request, response) => {
		const ready = !isStopping() && (await isReady());
		response
			.status(ready ? 200 : 503)
			.type("text/plain")
			.send(ready ? "ready\n" : "not ready\n");
	});
	router.get("/metrics", async (request, response, next) => {
		// A proxy on this machine also comes from loopback, and tells so by its headers.
		const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
		const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
		if (forwarded !== undefined || !isLoopback(address)) return next();
		response.type(metrics.contentType).send(await metrics.text());
	});
	return router;
}
