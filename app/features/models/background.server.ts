import { type EventHandler, type JobHandler, onEvents } from "#db/background.server.ts";
import { modelKindOf } from "../media/index.server.ts";
import { keepModelRow, type ReadingServices, readModel } from "./commands/read.server.ts";
import { modelsToRead } from "./queries.server.ts";

interface Services extends ReadingServices {
	enqueue(name: string, data: object): Promise<void>;
}

const batch = 100;

/** An uploaded model is read at once, before anything uses it: its maker sees in the editor what is wrong with it. */
export const modelsEventHandlers: EventHandler[] = [
	onEvents("models", ["media.stored"], async (tx, { data: { mediaId, mime } }, now, enqueue) => {
		if (!modelKindOf(mime)) return;
		if (await keepModelRow(tx, mediaId, now)) await enqueue("read-model", { mediaId });
	}),
];

/** Reading one model, and at each start those that nobody has read yet or only an older reader has. */
export function modelsJobs(services: Services): JobHandler<never>[] {
	const one: JobHandler<{ mediaId: number }> = {
		name: "read-model",
		handle: (_db, { mediaId }, now) => readModel(services, mediaId, now),
	};
	const all: JobHandler<{ after?: number }> = {
		name: "read-models",
		atStart: true,
		async handle(db, { after = 0 }) {
			const ids = await modelsToRead(db, after, batch);
			for (const mediaId of ids) await services.enqueue("read-model", { mediaId });
			const last = ids.at(-1);
			if (last !== undefined && ids.length === batch) await services.enqueue("read-models", { after: last });
		},
	};
	return [one, all] as JobHandler<never>[];
}
