import { gunzipSync } from "node:zlib";
import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepUnusedMedia } from "#app/features/media/index.server.ts";
import { chargeFor } from "#app/features/models/commands/comparing/charge.server.ts";
import { runComparison } from "#app/features/models/commands/comparing/run.server.ts";
import { tidyComparisons } from "#app/features/models/commands/comparing/tidy.server.ts";
import { modelsJobs, wantComparison } from "#app/features/models/index.server.ts";
import { readShape } from "#app/features/models/index.ts";
import { type ComparisonState, comparerVersion, stateNow } from "#app/features/models/rules/comparison.ts";
import { projectsEventHandlers } from "#app/features/projects/index.server.ts";
import type { AppServices } from "#app/http/context.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { daysAfter, minute } from "#app/kernel/clock.ts";
import { type Jobs, startJobs } from "#db/jobs.server.ts";
import { media, modelComparisons, versionFiles, versions } from "#db/schema/index.ts";
import { inTransaction, onCommitted, recordEvents } from "#db/transaction.server.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";
import { makeReadModel } from "./read-models.ts";
import { box, type Soup, sphere } from "./solids.ts";

const open = await openTestDatabase();
const { db } = open;
const { storage, stored } = await testStorage();
const application = await openApplication();
const errors: object[] = [];
const log = { warn: () => {}, error: (details: object) => errors.push(details) };
/** Where the figures don't matter. */
const few = { samples: 1000, mostPainted: 1000 };
let jobs: Jobs;

const services = {
	...{ db, storage, clock: () => new Date(), demo: false, mailLeaves: false },
	enqueue: async (...job: Parameters<Jobs["enqueue"]>) => jobs.enqueue(...job),
} as unknown as AppServices;

beforeAll(async () => {
	// Without those that draw stills meanwhile, whose files aren't what is counted here.
	const comparing = modelsJobs(services).filter(({ name }) => name.includes("compar"));
	const work = { eventHandlers: projectsEventHandlers, deadlineHandlers: [], jobs: comparing };
	jobs = await startJobs(open, work, services.clock, log);
});
afterAll(() => jobs.stop());

function makeModel(soup: Soup, columns: Partial<typeof media.$inferInsert> = { attachedAt: new Date() }) {
	return makeReadModel(services, soup, columns);
}

/** Two versions of a project, a box in each. */
async function makeTwo(
	before: Soup = box([0, 0, 0], [10, 10, 10]),
	after: Soup = box([0, 0, 0], [10, 10, 12]),
) {
	const project = await makeProject(db);
	const models = { before: await makeModel(before), after: await makeModel(after) };
	await makeVersion(db, { project, files: [models.before] });
	await makeVersion(db, { project, files: [models.after] });
	return { ...models, path: `/models/compare/${models.before.publicId}/${models.after.publicId}/origin` };
}

function ask(path: string, { actor = anonymous, ...init }: RequestInit & { actor?: Actor } = {}) {
	const context = { ...contextOf(db, actor), now: new Date(), storage, enqueue: services.enqueue };
	return application(new Request(`http://localhost${path}`, init), context as unknown as AppLoadContext);
}

function want(path: string) {
	return ask(`${path}/want`, { method: "POST", body: new URLSearchParams({ back: "/projects" }) });
}

/** Does `act` and waits until a comparison's end is told of, as a page's cache is told. */
async function told<Result>(act: () => Promise<Result>): Promise<Result> {
	let stop = () => {};
	const ended = new Promise<void>((resolve) => {
		stop = onCommitted((events) => {
			if (events.some(({ type, data }) => type === "model.compared" && data.state !== "waiting")) resolve();
		});
	});
	const result = await act();
	await ended;
	stop();
	return result;
}

async function onlyRow() {
	const rows = await db.select().from(modelComparisons);
	expect(rows).toHaveLength(1);
	return rows[0] as (typeof rows)[number];
}

test("wanted twice at once, two models are compared once, and what was found is served to whoever sees both", async () => {
	const { before, after, path } = await makeTwo();
	expect(await (await ask(path)).json()).toMatchObject({ state: "none", difference: null });
	const answers = await told(() => Promise.all([want(path), want(path)]));
	expect(answers.map(({ status }) => status)).toEqual([302, 302]);
	const found = await (await ask(path)).json();
	expect(found).toMatchObject({
		...{ state: "ready", progress: 100, reason: null, alignment: "origin", path },
		difference: {
			...{ identical: false, shift: [0, 0, 0], solidsMissing: null },
			before: { size: [10, 10, 10], volume: expect.closeTo(1000, 6) },
			after: { size: [10, 10, 12], volume: expect.closeTo(1200, 6) },
			fromAfter: { samples: 50_000 },
		},
	});
	expect(found.difference.fromAfter.largest).toBeCloseTo(2, 4);
	expect(found.difference.solids).toMatchObject({ added: expect.closeTo(200, 3), removed: 0 });

	const added = await ask(found.files.added, { headers: { "Accept-Encoding": "gzip" } });
	expect(added.headers.get("Content-Encoding")).toBe("gzip");
	expect(added.headers.get("Cache-Control")).toContain("immutable");
	const shape = readShape(Uint8Array.from(gunzipSync(Buffer.from(await added.arrayBuffer()))));
	expect(shape.parts[0]?.indices.length).toBe(36);
	const heat = await (await ask(found.files["heat-after"])).arrayBuffer();
	const surface = await (await ask(found.files["surface-after"])).arrayBuffer();
	expect(heat.byteLength / 4).toBe((readShape(new Uint8Array(surface)).parts[0]?.positions.length ?? 0) / 3);
	expect(Math.max(...new Float32Array(heat))).toBeCloseTo(2, 4);
	expect((await ask(`${path}/removed`)).status).toBe(404);

	// What is known is only looked up.
	const { finishedAt } = await onlyRow();
	expect((await want(path)).status).toBe(302);
	expect(await onlyRow()).toMatchObject({ state: "ready", finishedAt });

	await db.update(media).set({ hiddenAt: new Date() }).where(eq(media.id, before.id));
	for (const hidden of [path, found.files.added, found.files["heat-after"]])
		expect((await ask(hidden)).status).toBe(404);
	expect((await want(path)).status).toBe(404);
	expect(errors).toEqual([]);
	expect(after.id).toBeGreaterThan(0);
});

test("a version that is published is compared with the one before, before anybody asks", async () => {
	const { before, after } = await makeTwo();
	const [version] = await db
		.select({ id: versions.id, projectId: versions.projectId })
		.from(versions)
		.innerJoin(versionFiles, eq(versionFiles.versionId, versions.id))
		.where(eq(versionFiles.mediaId, after.id));
	const { id: versionId = 0, projectId = 0 } = version ?? {};
	const data = { projectId, versionId, ideaIds: [] };
	const published = { type: "version.published" as const, actorId: null, at: new Date(), topics: [], data };
	await told(() => inTransaction(db, (tx) => recordEvents(tx, published)));
	const row = await onlyRow();
	expect(row).toMatchObject({ state: "ready", beforeMediaId: before.id, afterMediaId: after.id });
	expect(row.wantedAt.getTime()).toBeGreaterThan(Date.now() + 60 * minute);
});

test("two that nobody compares aren't compared; the same file is no work", async () => {
	const { before } = await makeTwo();
	const stranger = await makeModel(box([0, 0, 0], [1, 2, 3]));
	expect((await want(`/models/compare/${before.publicId}/${stranger.publicId}/origin`)).status).toBe(404);
	expect((await want(`/models/compare/${before.publicId}/${before.publicId}/origin`)).status).toBe(404);
	expect((await want(`/models/compare/${before.publicId}/${stranger.publicId}/sideways`)).status).toBe(404);
	const cube = box([0, 0, 0], [10, 10, 10]);
	const same = await makeTwo(cube, cube);
	expect((await want(same.path)).status).toBe(302);
	expect(await (await ask(same.path)).json()).toMatchObject({
		...{ state: "ready", files: {} },
		difference: { identical: true, fromAfter: { largest: 0 }, after: { volume: expect.closeTo(1000, 6) } },
	});
	expect(await db.$count(modelComparisons)).toBe(0);
});

/** What a page says, and whether it may be kept. */
async function readPage(path: string) {
	let kept = false;
	const concerns = () => {
		kept = true;
	};
	const context = { ...contextOf(db, anonymous), now: new Date(), storage, concerns };
	const answer = await application(
		new Request(`http://localhost${path}`),
		context as unknown as AppLoadContext,
	);
	const html = await answer.text();
	const section = /<section id="models".*?<\/section><section/s.exec(html)?.[0] ?? "";
	const text = section.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
	return { text, kept, want: /action="(\/models\/compare\/[^"]+\/want)"/.exec(section)?.[1] };
}

test("the page of two versions tells without JavaScript what differs, and how far it is", async () => {
	const { slug, id: projectId } = await makeProject(db);
	const low = await makeModel(box([0, 0, 0], [10, 10, 10]));
	const high = await makeModel(box([0, 0, 0], [10, 10, 12]));
	const more = await makeModel(box([0, 0, 0], [1, 1, 1]));
	await db.update(media).set({ originalName: "pin.stl" }).where(eq(media.id, more.id));
	await makeVersion(db, { project: { id: projectId }, files: [low] });
	await makeVersion(db, { project: { id: projectId }, files: [high, more] });
	const page = `/projects/${slug}-${projectId}/compare/1.0/1.1`;
	const before = await readPage(page);
	expect(before.text).toContain("Nobody has compared the shapes of these two yet.");
	expect(before.text).toContain("10 × 10 × 12 mm");
	expect(before.text).toContain("1 cm³ 1.2 cm³ +0.2 cm³");
	expect(before).toMatchObject({ kept: true, want: expect.stringMatching(/origin\/want$/) });
	const body = new URLSearchParams({ back: `${page}#models` });
	const pressed = await told(() => ask(before.want ?? "", { method: "POST", body }));
	expect(pressed.headers.get("Location")).toBe(`${page}#models`);
	const after = await readPage(page);
	expect(after.text).toContain("Largest 2 mm 2 mm");
	expect(after.text).toContain("Added 200 mm³ Removed 0 mm³ Unchanged 1 cm³");
	expect(after.text).toContain("Nothing had to be moved for it.");
	expect(after.kept).toBe(true);
	await db.update(modelComparisons).set({ state: "running", startedAt: new Date(), progress: 40 });
	const underWay = await readPage(page);
	expect(underWay.text).toContain("Comparing the shapes…");
	expect(underWay.kept).toBe(false);
	await db.update(modelComparisons).set({ state: "cancelled", finishedAt: new Date() });
	expect((await readPage(page)).text).toContain("Compare again");
	const centred = await readPage(`${page}?align=centre`);
	expect(centred.want).toContain("/centre/want");
	const added = await readPage(`${page}?model-after=${more.publicId}`);
	expect(added.text).toContain("This model is new in 1.1.");
});

/** A comparison at which something happens when it has just begun: its shapes are read. */
function beginning(happens: () => unknown): FileStorage {
	return {
		...storage,
		async readAll(key) {
			await happens();
			return storage.readAll(key);
		},
	};
}

/** A row as `wantComparison` leaves it, without anybody at it. */
async function waiting(pair: { before: { id: number }; after: { id: number } }, now = new Date()) {
	const services = { db, storage, enqueue: async () => {} };
	const ids = { beforeId: pair.before.id, afterId: pair.after.id };
	await wantComparison(services, { ...ids, alignment: "origin", now });
	return (await onlyRow()).id;
}

test("a stop in the middle has it wait again, and what a crash left is taken over after a while", async () => {
	const id = await waiting(await makeTwo());
	const stopping = new AbortController();
	const begun = {
		...services,
		storage: beginning(async () => {
			expect(await onlyRow()).toMatchObject({ state: "running" });
			// Somebody else's job for the same comparison leaves it alone.
			await runComparison(services, id, new AbortController().signal);
			stopping.abort(new Error("The process is stopping."));
		}),
	};
	await expect(runComparison(begun, id, stopping.signal)).rejects.toThrow("is stopping");
	expect(await onlyRow()).toMatchObject({ state: "waiting", progress: 0, files: {} });
	const long = new Date(Date.now() - 5 * minute);
	await db.update(modelComparisons).set({ state: "running", startedAt: long, files: { folder: "mo/gone" } });
	await runComparison(services, id, new AbortController().signal, few);
	expect(await onlyRow()).toMatchObject({ state: "ready", startedAt: null });
});

test("what nobody waits for any more is cancelled, before its turn or in it, and leaves nothing", async () => {
	const round = (radius: number) => sphere(radius, 130);
	const pair = await makeTwo(round(20), round(21));
	const files = await stored();
	const id = await waiting(pair);
	const long = new Date(Date.now() - 5 * minute);
	const forget = () => db.update(modelComparisons).set({ wantedAt: long });
	const forgotten = { ...services, storage: beginning(forget) };
	await runComparison(forgotten, id, new AbortController().signal);
	expect(await onlyRow()).toMatchObject({ state: "cancelled", result: null, files: {} });
	expect(await (await ask(pair.path)).json()).toMatchObject({ state: "cancelled" });
	await waiting(pair);
	await forget();
	await runComparison(services, id, new AbortController().signal);
	expect(await onlyRow()).toMatchObject({ state: "cancelled" });
	expect(await stored()).toEqual(files);
});

test("a pair that can't be compared fails with a reason, and may be asked for again", async () => {
	const pair = await makeTwo();
	const id = await waiting(pair);
	await runComparison(services, id, new AbortController().signal, { surfacesMs: 0 });
	expect(await (await ask(pair.path)).json()).toMatchObject({
		...{ state: "failed", reason: "models:comparison.tooComplex" },
	});
	await told(() => want(pair.path));
	expect(await onlyRow()).toMatchObject({ id, state: "ready" });
});

test("with either file, and with time, a comparison goes with all that was kept", async () => {
	const unused = { attachedAt: null };
	for (const side of ["before", "after"] as const) {
		const kept = await makeModel(box([0, 0, 0], [1, 1, 1]));
		const gone = await makeModel(box([0, 0, 0], [1, 1, 2]), unused);
		const files = await stored();
		const [beforeMediaId, afterMediaId] = side === "before" ? [gone.id, kept.id] : [kept.id, gone.id];
		const pair = { beforeMediaId, afterMediaId, alignment: "base", comparerVersion } as const;
		const [row] = await db.insert(modelComparisons).values(pair).returning();
		await runComparison(services, row?.id ?? 0, new AbortController().signal, few);
		expect((await stored()).length).toBeGreaterThan(files.length + 4);
		await sweepUnusedMedia({ db, storage }, daysAfter(new Date(), 2));
		expect((await stored()).length).toBe(files.length - 3);
		expect(await db.$count(modelComparisons)).toBe(0);
	}
	const id = await waiting(await makeTwo());
	const files = await stored();
	await runComparison(services, id, new AbortController().signal, few);
	expect(await tidyComparisons(services, daysAfter(new Date(), 59))).toBe(0);
	expect(await tidyComparisons(services, daysAfter(new Date(), 61))).toBe(1);
	expect(await stored()).toEqual(files);
});

test("a kept comparison holds while it is what today's code found of today's shapes", () => {
	const now = new Date("2026-06-01T10:00:00Z");
	const earlier = (minutes: number) => new Date(now.getTime() - minutes * minute);
	const holds = (state: ComparisonState, rest: object = {}, shapesReadAt = earlier(60)) =>
		stateNow(
			{ state, comparerVersion, startedAt: null, finishedAt: null, wantedAt: now, ...rest },
			{ shapesReadAt, now },
		);
	expect(holds("ready", { finishedAt: earlier(5) })).toBe("ready");
	expect(holds("ready", { finishedAt: earlier(5), comparerVersion: 0 })).toBeNull();
	expect(holds("failed", { finishedAt: earlier(5) }, earlier(4))).toBeNull();
	expect(holds("running", { startedAt: earlier(0.5) })).toBe("running");
	expect(holds("running", { startedAt: earlier(2) })).toBeNull();
	expect(holds("waiting")).toBe("waiting");
	expect(holds("waiting", { wantedAt: earlier(3) })).toBeNull();
});

test("a person begins twenty comparisons in ten minutes", async () => {
	const actor = actorOf(await makeUser(db));
	for (let at = 0; at < 20; at += 1) await chargeFor(actor, "192.0.2.1");
	await expect(chargeFor(actor, "192.0.2.1")).rejects.toMatchObject({ kind: "too-many" });
	await chargeFor(actorOf(await makeUser(db)), "192.0.2.1");
});
