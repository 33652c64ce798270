import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect } from "vitest";
import { type ModelView, modelsOf } from "#app/features/models/index.server.ts";
import { backgroundWork } from "#app/http/background-work.server.ts";
import type { AppServices } from "#app/http/context.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { type Jobs, startJobs } from "#db/jobs.server.ts";
import { media } from "#db/schema/index.ts";
import { onCommitted } from "#db/transaction.server.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { openTestDatabase } from "#tests/support/database.ts";

/** The whole application with its background work and a storage of its own, to which models are uploaded. */
export async function openWorkshop() {
	const open = await openTestDatabase();
	const { db } = open;
	const { dataDir, storage, stored, scratch } = await testStorage();
	const application = await openApplication();
	const errors: object[] = [];
	const log = { warn: () => {}, error: (details: object) => errors.push(details) };
	/** Of a job that begins while the others are still being started, too. */
	let jobs: Promise<Jobs>;
	const services = {
		...{ db, storage, clock: () => new Date(), demo: false, mailLeaves: false },
		enqueue: async (...job: Parameters<Jobs["enqueue"]>) => (await jobs).enqueue(...job),
	} as unknown as AppServices;

	async function start() {
		jobs = startJobs(open, backgroundWork(services, null), services.clock, log);
		await jobs;
	}
	beforeAll(start);
	afterAll(async () => (await jobs).stop());

	function fetched(
		url: string,
		actor: Actor,
		init: RequestInit = {},
		around: { locale?: Locale } = {},
	): Promise<Response> {
		const context = { ...contextOf(db, actor), storage, enqueue: services.enqueue, ...around };
		return application(new Request(`http://localhost${url}`, init), context as unknown as AppLoadContext);
	}

	return {
		...{ db, storage, stored, scratch, errors, services, fetched },
		enqueue: services.enqueue as Jobs["enqueue"],
		/** Waits until what runs is at its end, too. */
		async restart() {
			await (await jobs).stop();
			await start();
		},
		async emptyStorage() {
			for (const folder of await readdir(join(dataDir, "uploads"))) await storage.removeFolder(folder);
		},
		/** Uploads over HTTP; gives the id of what was kept. */
		async upload(name: string, content: Buffer | string, actor: Actor): Promise<number> {
			const body = new FormData();
			body.append("file", new File([new Uint8Array(Buffer.from(content))], name));
			const response = await fetched("/media/files", actor, {
				...{ method: "POST", body },
				headers: { Accept: "application/json" },
			});
			expect(response.status).toBe(201);
			const { publicId } = await response.json();
			const [row] = await db.select({ id: media.id }).from(media).where(eq(media.publicId, publicId));
			return row?.id ?? 0;
		},
		async viewOf(id: number): Promise<ModelView> {
			const view = (await modelsOf(db, [id])).get(id);
			if (!view) throw new Error("There is no such model.");
			return view;
		},
	};
}

/** Does `act` and waits until so many such events are told of, as a page's cache is told; gives what `act` gave. */
export async function told<Result>(
	isIt: (event: DomainEvent) => boolean,
	act: () => Promise<Result>,
	count = 1,
): Promise<Result> {
	let stop = () => {};
	let left = count;
	const heard = new Promise<void>((resolve) => {
		stop = onCommitted((events) => {
			left -= events.filter(isIt).length;
			if (left <= 0) resolve();
		});
	});
	const result = await act();
	await heard;
	stop();
	return result;
}

/** A model's state is told of, to the pages that show it. */
export function isRead(state: string) {
	return (event: DomainEvent) => {
		if (event.type !== "model.read" || event.data.state !== state) return false;
		expect(event.topics).toContain(`model:${event.data.mediaId}`);
		return true;
	};
}
