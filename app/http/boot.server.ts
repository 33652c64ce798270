import type { IncomingMessage } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { Response } from "express";
import { openDatabase } from "#db/client.server.ts";
import { asUnavailable } from "#db/database-error.server.ts";
import { installationSecret } from "#db/installation.server.ts";
import { startJobs } from "#db/jobs.server.ts";
import { furnish } from "#db/seed/index.server.ts";
import { onCommitted } from "#db/transaction.server.ts";
import { authenticate, keepDeletions } from "../features/accounts/index.server.ts";
import type { Clock } from "../kernel/clock.ts";
import { askedInVain } from "./asked-in-vain.server.ts";
import { backgroundWork } from "./background-work.server.ts";
import type { AppServices } from "./context.server.ts";
import { type Edge, openEdge } from "./edge.server.ts";
import type { Settings } from "./env.server.ts";
import { startLogging } from "./logging.server.ts";
import { openStorage } from "./open-storage.server.ts";
import { picturePlaces } from "./picture-places.server.ts";
import { preferencesOf } from "./preferences.server.ts";
import type { Budgets } from "./rate-limits.server.ts";
import { reportErrorsTo } from "./report-error.server.ts";
import { threadOwners } from "./thread-owners.server.ts";

/** Everything of one process that lives longer than a request; server.js puts HTTP around it. */
export interface Application {
	edge: Edge;
	settings: Settings;
	loadContext(request: IncomingMessage, response: Response): Promise<AppLoadContext>;
	/** Told once the server listens: without PUBLIC_ORIGIN the address follows from the port. Gives it. */
	listensOn(address: { host: string; port: number }): string;
	/** Ends jobs, database and log, in this order. Call it when the last answer has been sent. */
	close(): Promise<void>;
}

export interface BootOptions {
	dev?: boolean;
	/** For measuring; otherwise the ordinary ones. */
	budgets?: Budgets;
	/** What time it is; tests turn it. */
	clock?: Clock;
}

/** Opens what the application stands on. Throws DatabaseRefused with a line for whoever started the process. */
export async function boot(
	settings: Settings,
	{ dev = false, budgets, clock = () => new Date() }: BootOptions = {},
): Promise<Application> {
	const { log, flush } = startLogging(settings.logLevel);
	reportErrorsTo((details) => log.error(details, "failed"));
	const database = await openDatabase({
		dataDir: settings.dataDir,
		databaseUrl: settings.databaseUrl ?? undefined,
		log: (message, err) => (err ? log.error({ err }, message) : log.warn(message)),
	});
	const { db } = database;
	const edge = openEdge({
		settings,
		log,
		dev,
		budgets,
		isReady: database.isReady,
		hasRoom: database.hasRoom,
	});
	const stopListening = onCommitted((events) => {
		for (const { topics } of events) edge.pages.drop(topics);
	});
	const services: AppServices = {
		db,
		storage: await openStorage(settings),
		clock,
		origin: settings.publicOrigin ?? "",
		demo: settings.demo,
		mailLeaves: settings.smtpUrl !== null,
		secret: await installationSecret(db),
		threadOwners,
		picturePlaces,
		enqueue: async (...job) => (await jobs).enqueue(...job),
	};
	const furnished = await furnish({ db, storage: services.storage }, { demo: settings.demo, now: clock() });
	if (furnished) await database.maintain();
	const here = { db, dataDir: settings.dataDir, secret: services.secret };
	const stopKeeping = await keepDeletions(here, clock(), (message, err) => log.warn({ err }, message));
	// Nobody waits for it: what is due has waited for the start already.
	const closing = new AbortController();
	const work = backgroundWork(services, settings.smtpUrl);
	const jobs = startJobs(database, work, services.clock, log, closing.signal);
	jobs.catch((err) => closing.signal.aborted || log.fatal({ err }, "Background work does not start."));

	return {
		edge,
		settings,
		listensOn({ host, port }) {
			services.origin = edge.ownOrigins.listenOn(host, port);
			return services.origin;
		},
		async loadContext(request, response) {
			const now = services.clock();
			const facts = edge.requestFacts(request, response);
			const { cookie, "accept-language": acceptLanguage } = request.headers;
			const asked = { url: request.url ?? "/", cookie, acceptLanguage };
			const refused = (reason: unknown) =>
				askedInVain({ ...services, ...facts, ...preferencesOf(asked), now }, reason);
			if (request.refusedFor) return refused(request.refusedFor);
			try {
				const { actor, sessionId, setCookie, ...account } = await authenticate(services, cookie, now);
				if (setCookie) facts.setCookie(setCookie);
				return { ...services, ...facts, ...preferencesOf(asked, account), actor, sessionId, now };
			} catch (error) {
				if (!facts.fromPage || !asUnavailable(error)) throw error;
				return refused(error);
			}
		},
		async close() {
			stopListening();
			stopKeeping();
			closing.abort();
			await jobs.then((running) => running.stop()).catch(() => {});
			await database.close();
			flush();
		},
	};
}
