import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/database.server.ts";
import {
	ballotOptions,
	ballotPapers,
	ballots,
	changelogEntries,
	claims,
	media,
	moderationLog,
	projects,
	versionFiles,
	versionPictures,
	versions,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	makeBallot,
	makeIdea,
	makeMedia,
	makeProject,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();

/** What the database says when it refuses. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
	const error = await attempt.then(
		() => null,
		(reason) => reason,
	);
	return error?.cause instanceof Error ? error.cause.message : String(error);
}

describe("a published version", () => {
	const immutable = "a published version is immutable";

	test.each([
		["title", (id: number) => db.update(versions).set({ title: "Better" }).where(eq(versions.id, id))],
		["notes", (id: number) => db.update(versions).set({ notes: "More" }).where(eq(versions.id, id))],
		[
			"profile",
			(id: number) =>
				db
					.update(versions)
					.set({ profile: { a: "b" } })
					.where(eq(versions.id, id)),
		],
		["number", (id: number) => db.update(versions).set({ major: 9 }).where(eq(versions.id, id))],
		["state back to draft", (id: number) => toDraft(db, id)],
		["row", (id: number) => db.delete(versions).where(eq(versions.id, id))],
		["changelog", (id: number) => db.delete(changelogEntries).where(eq(changelogEntries.versionId, id))],
		["claim's note", (id: number) => db.update(claims).set({ note: "!" }).where(eq(claims.versionId, id))],
		["claims", (id: number) => db.delete(claims).where(eq(claims.versionId, id))],
		["pictures", (id: number) => addPicture(id)],
	])("keeps its %s", async (_what, change) => {
		const idea = await makeIdea(db);
		const version = await makeVersion(db, { claims: idea.criteria, changelog: ["Rounder"] });
		expect(await refusal(change(version.id))).toBe(immutable);
	});

	test.each([
		["bytes", { sha256: "0".repeat(64) }],
		["place", { key: "elsewhere" }],
		["name", { originalName: "other.stl" }],
	])("keeps the %s of its files", async (_what, change) => {
		const version = await makeVersion(db, { state: "draft" });
		const file = await makeMedia(db, { kind: "file" });
		await db
			.insert(versionFiles)
			.values({ versionId: version.id, mediaId: file.id, position: 0, role: "model" });
		await db
			.update(versions)
			.set({ state: "published", publishedAt: new Date() })
			.where(eq(versions.id, version.id));
		await db.update(media).set({ alt: "A box" }).where(eq(media.id, file.id));
		const swap = db.update(media).set(change).where(eq(media.id, file.id));
		expect(await refusal(swap.execute())).toBe(immutable);
	});

	test("can be superseded and recalled", async () => {
		const version = await makeVersion(db);
		await db.update(versions).set({ state: "superseded" }).where(eq(versions.id, version.id));
		await db
			.update(versions)
			.set({ state: "recalled", recallReason: "It cracks.", recalledAt: new Date() })
			.where(eq(versions.id, version.id));
		expect(await db.select().from(versions)).toMatchObject([{ state: "recalled" }]);
	});

	test("takes no part from a draft that is moved to it", async () => {
		const published = await makeVersion(db);
		const draft = await makeVersion(db, { state: "draft", changelog: ["Late"] });
		const move = db
			.update(changelogEntries)
			.set({ versionId: published.id })
			.where(eq(changelogEntries.versionId, draft.id));
		expect(await refusal(move.execute())).toBe(immutable);
	});
});

describe("a ballot with papers", () => {
	test.each([
		["an option's words", ({ option }: Asked) => rename(option)],
		["its options", ({ option }: Asked) => db.delete(ballotOptions).where(eq(ballotOptions.id, option))],
		["their number", ({ id }: Asked) => addOption(id)],
		["its question", ({ id }: Asked) => db.update(ballots).set({ question: "?" }).where(eq(ballots.id, id))],
		["its method", ({ id }: Asked) => db.update(ballots).set({ method: "ranked" }).where(eq(ballots.id, id))],
	])("keeps %s", async (_what, change) => {
		const { id, options } = await makeBallot(db);
		const option = options[0]?.id ?? 0;
		await rename(option);
		await db
			.insert(ballotPapers)
			.values({ ballotId: id, userId: (await makeUser(db)).id, choices: [option] });
		expect(await refusal(Promise.resolve(change({ id, option })))).toBe("a ballot with papers is frozen");
	});

	test("can still go with all that belongs to it", async () => {
		const { id, options } = await makeBallot(db);
		const choices = [options[0]?.id ?? 0];
		await db.insert(ballotPapers).values({ ballotId: id, userId: (await makeUser(db)).id, choices });
		await db.delete(ballots).where(eq(ballots.id, id));
		expect(await db.$count(ballotOptions)).toBe(0);
	});

	interface Asked {
		id: number;
		option: number;
	}

	function rename(option: number) {
		return db.update(ballotOptions).set({ title: "Z" }).where(eq(ballotOptions.id, option));
	}

	function addOption(ballotId: number) {
		return db.insert(ballotOptions).values({ ballotId, position: 3, title: "D" });
	}
});

test("a draft can be changed and thrown away with its parts", async () => {
	const draft = await makeVersion(db, { state: "draft", changelog: ["First"] });
	await db.update(versions).set({ title: "Renamed" }).where(eq(versions.id, draft.id));
	await db.delete(versions).where(eq(versions.id, draft.id));
	expect(await db.$count(changelogEntries)).toBe(0);
});

describe("a family of remixes", () => {
	const cycle = "a project cannot descend from itself";

	/** Three generations, each with a version. */
	async function family() {
		const made: { id: number; version: number }[] = [];
		for (const _ of [1, 2, 3]) {
			const project = await makeProject(db, { remixOfVersionId: made.at(-1)?.version ?? null });
			made.push({ id: project.id, version: (await makeVersion(db, { project })).id });
		}
		return made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]];
	}

	function descend(child: { id: number }, version: number) {
		return db.update(projects).set({ remixOfVersionId: version }).where(eq(projects.id, child.id));
	}

	test("cannot come from itself, by whatever way", async () => {
		const [oldest, middle, youngest] = await family();
		expect(await refusal(descend(oldest, oldest.version))).toBe(cycle);
		expect(await refusal(descend(oldest, youngest.version))).toBe(cycle);
		expect(await refusal(descend(oldest, middle.version))).toBe(cycle);
		await descend(youngest, oldest.version);
		await descend(middle, youngest.version);
		// The draft that the oldest goes on with moves to one of its own line.
		const other = await makeProject(db);
		const draft = (await makeVersion(db, { project: other, state: "draft", major: 9 })).id;
		await descend(oldest, draft);
		const move = db.update(versions).set({ projectId: middle.id }).where(eq(versions.id, draft));
		expect(await refusal(move)).toBe(cycle);
	});

	test("nor do two who write at once close a circle together", async () => {
		const [one, two] = [await makeProject(db), await makeProject(db)];
		const ofOne = (await makeVersion(db, { project: one })).id;
		const ofTwo = (await makeVersion(db, { project: two })).id;
		const said = await Promise.all([refusal(descend(one, ofTwo)), refusal(descend(two, ofOne))]);
		expect(said.toSorted()).toEqual([cycle, "null"]);
	});
});

describe("the moderation log", () => {
	test.each([
		["changed", () => db.update(moderationLog).set({ reason: "other" })],
		["deleted from", () => db.delete(moderationLog)],
		["emptied", () => db.execute(sql`truncate moderation_log`)],
		["emptied with others", () => db.execute(sql`truncate users, moderation_log cascade`)],
	])("cannot be %s", async (_how, change) => {
		const { id } = await makeUser(db);
		await db
			.insert(moderationLog)
			.values({ action: "hide", actorId: id, subjectType: "idea", subjectId: 1, reason: "spam" });
		expect(await refusal(change())).toBe("moderation_log is append-only");
		expect(await db.select().from(moderationLog)).toMatchObject([{ reason: "spam" }]);
	});
});

function toDraft(database: Database, id: number) {
	return database.update(versions).set({ state: "draft", publishedAt: null }).where(eq(versions.id, id));
}

async function addPicture(versionId: number) {
	const { id: mediaId } = await makeMedia(db);
	return db.insert(versionPictures).values({ versionId, mediaId, position: 0 });
}
