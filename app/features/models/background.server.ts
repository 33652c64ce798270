import { type EventHandler, type JobHandler, onEvents } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { type MediaServices, modelKindOf } from "../media/index.server.ts";
import { type ComparingServices, runComparison } from "./commands/comparing/run.server.ts";
import { leftLying, tidyComparisons } from "./commands/comparing/tidy.server.ts";
import { drawStill } from "./commands/draw-still.server.ts";
import { keepModelRow, type ReadingServices, readModel } from "./commands/read.server.ts";
import { modelsToDraw, modelsToRead } from "./queries.server.ts";

interface Services extends ReadingServices, MediaServices, ComparingServices {
	enqueue(name: string, data: object, options?: { startAfterSeconds?: number }): Promise<void>;
}

/** An uploaded model is read at once, before anything uses it: its maker sees in the editor what is wrong with it. */
export const modelsEventHandlers: EventHandler[] = [
	onEvents("models", ["media.stored"], async (tx, { data: { mediaId, mime } }, now, enqueue) => {
		if (!modelKindOf(mime)) return;
		if (await keepModelRow(tx, mediaId, now)) await enqueue("read-model", { mediaId });
	}),
	onEvents("stills", ["model.read"], async (_tx, { data: { mediaId, state } }, _now, enqueue) => {
		if (state === "ready") await enqueue("draw-still", { mediaId });
	}),
];

/** Reading, drawing and comparing. */
export function modelsJobs(services: Services): JobHandler<never>[] {
	return [...readingJobs(services), ...comparingJobs(services)];
}

/**
 * Reading one model and drawing its still, and at each start (and daily) those that nobody has read or drawn yet, or only an older
 * reader or an older way of drawing has.
 */
function readingJobs(services: Services): JobHandler<never>[] {
	const one: JobHandler<{ mediaId: number }> = {
		name: "read-model",
		handle: (_db, { mediaId }, now) => readModel(services, mediaId, now),
	};
	const still: JobHandler<{ mediaId: number }> = {
		name: "draw-still",
		// What takes too long or too much does so again.
		retries: 1,
		handle: (_db, { mediaId }, now) => drawStill(services, mediaId, now),
	};
	// In queues of their own: a new upload doesn't wait until all others are read or drawn anew.
	const reading = atStart(services, {
		...{ name: "read-models", batch: 4, next: modelsToRead },
		take: (mediaId, now) =>
			readModel(services, mediaId, now).catch(() => services.enqueue("read-model", { mediaId })),
	});
	const drawing = atStart(services, {
		...{ name: "draw-stills", batch: 4, next: modelsToDraw },
		take: (mediaId, now) =>
			drawStill(services, mediaId, now).catch(() => services.enqueue("draw-still", { mediaId })),
	});
	return [one, reading, still, drawing] as JobHandler<never>[];
}

interface Sweep {
	name: string;
	batch: number;
	next(db: Database, after: number, limit: number): Promise<number[]>;
	take(mediaId: number, now: Date): Promise<void>;
}

/** At each start, and once a day, takes everything that `next` gives, a batch at a time. */
function atStart({ enqueue }: Services, { name, batch, next, take }: Sweep): JobHandler<{ after?: number }> {
	return {
		name,
		atStart: true,
		schedule: "43 4 * * *",
		async handle(db, data, now) {
			// A day's turn comes without data.
			const ids = await next(db, data?.after ?? 0, batch);
			for (const mediaId of ids) await take(mediaId, now);
			const last = ids.at(-1);
			if (last !== undefined && ids.length === batch) await enqueue(name, { after: last });
		},
	};
}

/** Comparing two models; what a process that ended without a word left lying, a while after each start; tidying. */
function comparingJobs(services: Services): JobHandler<never>[] {
	const one: JobHandler<{ comparisonId: number }> = {
		name: "compare-models",
		handle: (_db, { comparisonId }, _now, stopping) => runComparison(services, comparisonId, stopping),
	};
	const again: JobHandler<{ later?: true }> = {
		name: "resume-comparisons",
		atStart: true,
		async handle(db, { later }, now) {
			const ids = await leftLying(db, now);
			// One that is on the queue already finds nothing to do the second time.
			for (const comparisonId of ids) await services.enqueue("compare-models", { comparisonId });
			// What was left a moment ago can't be told yet from what another process works on.
			if (!later) await services.enqueue("resume-comparisons", { later: true }, { startAfterSeconds: 75 });
		},
	};
	const tidy: JobHandler = {
		name: "tidy-comparisons",
		schedule: "33 4 * * *",
		async handle(_db, _data, now) {
			while ((await tidyComparisons(services, now)) > 0);
		},
	};
	return [one, again, tidy] as JobHandler<never>[];
}
