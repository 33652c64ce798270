import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
	closeRound,
	giveResponse,
	makesOf,
	openRound,
	roundPage,
	setMakeHidden,
	setResponseHidden,
} from "#app/features/feedback/index.server.ts";
import { materialsOf } from "#app/features/feedback/queries/make-settings.server.ts";
import { makeCountOf } from "#app/features/loops/queries/voices.server.ts";
import { versionPath } from "#app/features/projects/index.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { ideas, makes } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeMedia,
	makeProject,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const application = await openApplication();
const start = new Date("2026-03-01T08:00:00Z");

async function ask(actor: Actor, path: string, form?: [string, string][], locale = "en") {
	const context = { ...contextOf(db, actor), locale } as unknown as AppLoadContext;
	const body = form && new URLSearchParams(form);
	const request = new Request(`http://localhost${path}`, { ...(body && { method: "POST", body }) });
	const response = await application(request, context);
	return { status: response.status, body: await response.text() };
}

async function clampVersion() {
	const maker = await makeUser(db);
	const idea = await makeIdea(db, { criteria: ["Opens to 8 cm", "Leaves no dents"] });
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria, publishedAt: start });
	const [wide, soft] = version.claims.map(({ id }) => id) as [number, number];
	const path = `${versionPath(project, `${version.major}.${version.minor}`)}/makes`;
	return { maker, idea, project, version, wide, soft, path };
}

/** Sends the form of a make as a page with one picture does. */
async function show(path: string, fields: [string, string][], once = crypto.randomUUID()) {
	const user = await makeUser(db);
	const { publicId } = await makeMedia(db, { ownerId: user.id, variants: [] });
	const all: [string, string][] = [["_once", once], ["pictures", publicId], ...fields];
	return { actor: actorOf(user), answer: await ask(actorOf(user), `${path}/new`, all) };
}

test("a make says what its pictures show, of what and how long, and is found by each", async () => {
	const { version, wide, soft, path } = await clampVersion();
	const form = (await ask(actorOf(await makeUser(db)), `${path}/new`)).body;
	expect(form.match(/name="makeClaims"/g)).toHaveLength(2);
	const first = await show(path, [
		["makeOutcome", "worked"],
		["makeClaims", String(wide)],
		["makeClaims", String(soft)],
		["makeHours", "6"],
		["makeMinutes", "10"],
		["makeSettings", "Material: PETG\nInfill: 35 %"],
	]);
	expect(first.answer.status, first.answer.body).toBe(302);
	await show(path, [
		["makeOutcome", "failed"],
		["makeClaims", String(wide)],
		["makeSettings", "材料：petg"],
	]);
	await show(path, [
		["makeOutcome", "worked"],
		["makeMinutes", "45"],
		["makeSettings", "材料：PLA"],
	]);

	const wall = (await ask(anonymous, path)).body;
	expect(wall).toContain("6 h 10 min");
	expect(wall).toContain("45 min");
	expect((await ask(anonymous, path, undefined, "zh-CN")).body).toContain("6 小时 10 分");
	const found = async (search: string) =>
		((await ask(anonymous, path + search)).body.match(/id="make-\d+"/g) ?? []).length;
	expect(await found("")).toBe(3);
	expect(await found(`?claim=${wide}`)).toBe(2);
	expect(await found(`?claim=${soft}`)).toBe(1);
	expect(await found(`?claim=${wide}&outcome=failed`)).toBe(1);
	expect(await found("?material=PETG")).toBe(2);
	expect(await found("?material=pla")).toBe(1);
	expect(await found(`?material=PLA&claim=${wide}`)).toBe(0);
	expect(await found("?claim=nonsense&material=")).toBe(3);
	expect((await materialsOf(db, anonymous, version.id)).map((one) => one.toLowerCase())).toEqual([
		"petg",
		"pla",
	]);
});

test("what the form refuses stays in it, and what another version claims can't be shown", async () => {
	const { path, wide } = await clampVersion();
	const other = await clampVersion();
	const foreign = await show(path, [
		["makeOutcome", "worked"],
		["makeClaims", String(other.wide)],
	]);
	expect(foreign.answer.status).toBe(422);
	for (const [name, value] of [
		["makeHours", "many"],
		["makeHours", "-1"],
		["makeMinutes", "60"],
		["makeClaims", "x"],
	] as const) {
		const { answer } = await show(path, [
			["makeOutcome", "worked"],
			["makeClaims", String(wide)],
			[name, value],
		]);
		expect(answer.status, name).toBe(422);
		if (name !== "makeClaims")
			expect(answer.body).toMatch(/checked=""[^>]*name="makeClaims"|name="makeClaims"[^>]*checked=""/);
	}
	const { length } = (await ask(anonymous, path)).body.match(/id="make-\d+"/g) ?? [];
	expect(length ?? 0).toBe(0);
});

test("makes stand with the verdict on what they show; hidden ones, or of hidden answers, nowhere, nor in any count", async () => {
	const { maker, idea, version, wide, soft, path } = await clampVersion();
	const roundId = await openRound(db, actorOf(maker), {
		...{ versionId: version.id, days: 7, brief: "", ratings: [], now: start },
	});
	const tester = await makeUser(db);
	const answer = async (shown: number[], minutes: number | null) => {
		const picture = await makeMedia(db, { ownerId: tester.id, variants: [] });
		await giveResponse(db, actorOf(tester), {
			...{ roundId, ratings: [], text: "", now: daysAfter(start, 1) },
			verdicts: [wide, soft].map((claimId) => ({ claimId, choice: "solved" as const, reason: "" })),
			make: {
				...{ outcome: "worked", text: "", settings: { Material: "TPU" }, minutes, claims: shown },
				pictures: { publicIds: [picture.publicId], alt: {} },
			},
		});
	};
	await answer([wide], 30);
	await answer([soft, soft], 45);
	const page = async () => roundPage(db, anonymous, { roundId, now: daysAfter(start, 8) });
	expect(await materialsOf(db, anonymous, version.id)).toEqual([]);
	await closeRound(db, roundId, daysAfter(start, 7));
	const opened = (await page()).result;
	expect(opened?.evidence.map(({ claimId, count }) => [claimId, count])).toEqual(
		expect.arrayContaining([
			[wide, 0],
			[soft, 1],
		]),
	);
	expect(opened?.makes[0]).toMatchObject({ minutes: 45, claims: [{ id: soft }] });
	expect((await ask(anonymous, `/rounds/${roundId}`)).body).toContain("1 make shows it");

	await db.update(ideas).set({ hiddenAt: start }).where(eq(ideas.id, idea.id));
	expect((await makesOf(db, anonymous, { roundId })).items[0]?.claims).toEqual([]);
	await db.update(ideas).set({ hiddenAt: null }).where(eq(ideas.id, idea.id));

	const [make] = await db.select().from(makes).where(eq(makes.versionId, version.id));
	const hide = (hidden: boolean) =>
		inTransaction(db, (tx) => setMakeHidden(tx, { id: make!.id, hidden, actorId: null, now: start }));
	const hideResponse = (hidden: boolean) =>
		inTransaction(db, (tx) =>
			setResponseHidden(tx, { id: make!.responseId!, hidden, actorId: null, now: start }),
		);
	const isNowhere = async () => {
		const after = await page();
		expect(after.round.makeCount).toBe(0);
		expect(after.result?.makes).toEqual([]);
		expect(after.result?.evidence.every(({ count, makes: shown }) => count === 0 && shown.length === 0)).toBe(
			true,
		);
		expect(after.result?.claims.every(({ withMake }) => withMake.judged === 0)).toBe(true);
		expect(await materialsOf(db, anonymous, version.id)).toEqual([]);
		expect(await makeCountOf(db, [version.id])).toBe(0);
		expect((await ask(anonymous, path)).body).not.toContain(`make-${make!.id}`);
		expect((await ask(anonymous, `${path}?claim=${soft}`)).body).not.toContain(`make-${make!.id}`);
	};
	await hide(true);
	await isNowhere();
	await hideResponse(true);
	await hide(false);
	await isNowhere();
	await hideResponse(false);
	expect((await page()).round.makeCount).toBe(1);
	expect((await ask(anonymous, path)).body).toContain(`make-${make!.id}`);
	await hideResponse(true);
	await isNowhere();
	await hideResponse(false);
	expect((await page()).result?.evidence.find(({ claimId }) => claimId === soft)?.count).toBe(1);
	expect(await makeCountOf(db, [version.id])).toBe(1);
});
