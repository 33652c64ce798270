import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { pictureViews } from "#app/features/media/index.server.ts";
import {
	type DraftFields,
	deleteDraft,
	openDraft,
	saveDraft,
} from "#app/features/projects/commands/drafts.server.ts";
import { followProject, unfollowProject } from "#app/features/projects/commands/following.server.ts";
import {
	acceptInvitation,
	handOver,
	inviteMaker,
	leaveProject,
} from "#app/features/projects/commands/makers.server.ts";
import { openProject } from "#app/features/projects/commands/opening.server.ts";
import { publishVersion, recallVersion } from "#app/features/projects/commands/publishing.server.ts";
import { releaseIdea, takeUpIdea } from "#app/features/projects/commands/taking-up.server.ts";
import { isMakerOf } from "#app/features/projects/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { idOfSlug } from "#app/kernel/slug.ts";
import {
	claims,
	deadlines,
	ideas,
	ideaTimeline,
	outbox,
	projectFollowers,
	projectIdeas,
	projectMakers,
	projects,
	versions,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	anyCategoryId,
	makeCategory,
	makeIdea,
	makeMedia,
	makeProject,
	makeUser,
	makeUsers,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-03-02T08:00:00Z");

const fields = {
	title: "可补妆的底",
	summary: "",
	story: "",
	licence: "CC-BY-SA-4.0",
	cover: "",
	locale: "zh-CN" as const,
	now,
};

function draftFields(versionId: number, columns: Partial<DraftFields> = {}): DraftFields {
	return {
		...{ versionId, revision: 1, number: "0.1", kind: "concept", title: "", notes: "", attested: false },
		...{ changes: [], pictures: [], files: [], claims: [], profile: {}, now },
		...columns,
	};
}

async function projectWithDraft() {
	const maker = await makeUser(db);
	const idea = await makeIdea(db, { criteria: ["补得上", "干得快"] });
	const path = await openProject(db, actorOf(maker), {
		...fields,
		categoryId: idea.categoryId,
		ideaId: idea.id,
		criterionIds: [idea.criteria[0]!.id],
	});
	const projectId = idOfSlug(path)!;
	await openDraft(db, actorOf(maker), { projectId, now });
	const [draft] = await db.select().from(versions).where(eq(versions.projectId, projectId));
	return { maker, actor: actorOf(maker), idea, projectId, draft: draft! };
}

describe("opening a project", () => {
	test("takes the idea up with the chosen criteria, and the idea is being built", async () => {
		const { maker, projectId, idea } = await projectWithDraft();
		expect(await isMakerOf(db, projectId, maker.id)).toBe(true);
		const [after] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
		expect(after).toMatchObject({ state: "building", projectCount: 1 });
		const timeline = await db.select().from(ideaTimeline).where(eq(ideaTimeline.ideaId, idea.id));
		expect(timeline.map(({ kind }) => kind)).toContain("taken_up");
		const [silence] = await db.select().from(deadlines).where(eq(deadlines.subjectId, projectId));
		expect(silence?.dueAt).toEqual(new Date("2026-04-01T08:00:00Z"));
	});

	test("refuses an unknown licence, a closed idea and a criterion of another idea, and leaves nothing behind", async () => {
		const actor = actorOf(await makeUser(db));
		const closed = await makeIdea(db, { state: "declined", closeReason: "infeasible", closeText: "no" });
		const [idea, other] = [
			await makeIdea(db, { criteria: ["a a"] }),
			await makeIdea(db, { criteria: ["b b"] }),
		];
		const { categoryId } = idea;
		await expect(openProject(db, actor, { ...fields, categoryId, licence: "WTF" })).rejects.toMatchObject({
			field: "licence",
		});
		await expect(openProject(db, actor, { ...fields, categoryId, ideaId: closed.id })).rejects.toMatchObject({
			field: "ideaId",
		});
		await expect(
			openProject(db, actor, {
				...fields,
				categoryId,
				ideaId: idea.id,
				criterionIds: [other.criteria[0]!.id],
			}),
		).rejects.toMatchObject({ field: "criterionIds" });
		await expect(openProject(db, actor, { ...fields, categoryId: 99 })).rejects.toMatchObject({
			field: "categoryId",
		});
		expect(await db.$count(projects)).toBe(0);
		expect(await db.$count(outbox)).toBe(0);
	});

	test("as a remix needs a licence that allows it, and keeps the parent's name", async () => {
		const actor = actorOf(await makeUser(db));
		const categoryId = await anyCategoryId(db);
		const closedParent = await makeVersion(db, {
			project: await makeProject(db, { licence: "CC-BY-ND-4.0" }),
		});
		const parent = await makeVersion(db, {
			project: await makeProject(db, { licence: "CC-BY-SA-4.0", title: "Parent" }),
		});
		const draft = await makeVersion(db, { state: "draft" });
		const remix = (remixOf: number, licence: string) =>
			openProject(db, actor, { ...fields, categoryId, remixOf, licence });
		await expect(remix(closedParent.id, "CC-BY-ND-4.0")).rejects.toMatchObject({
			reason: "projects:licence.noRemix",
		});
		await expect(remix(parent.id, "MIT")).rejects.toMatchObject({ reason: "projects:licence.sameOnly" });
		await expect(remix(draft.id, "CC-BY-SA-4.0")).rejects.toMatchObject({ reason: "projects:remix.gone" });
		const id = idOfSlug(await remix(parent.id, "CC-BY-SA-4.0"))!;
		const [child] = await db.select().from(projects).where(eq(projects.id, id));
		expect(child).toMatchObject({ remixOfVersionId: parent.id, remixOfTitle: "Parent 1.0" });
	});
});

describe("a draft", () => {
	test("is one per project, however many ask at once", async () => {
		const { actor, projectId } = await projectWithDraft();
		const numbers = await Promise.all(
			Array.from({ length: 8 }, () => openDraft(db, actor, { projectId, now })),
		);
		expect(new Set(numbers)).toEqual(new Set(["0.1"]));
		expect(await db.$count(versions)).toBe(1);
	});

	test("is saved as it stands, and an editor that is behind gets a conflict", async () => {
		const { actor, draft, idea } = await projectWithDraft();
		const saved = await saveDraft(
			db,
			actor,
			draftFields(draft.id, {
				title: "第一版",
				changes: [{ kind: "added", text: "底" }],
				claims: [idea.criteria[0]!.id],
			}),
		);
		expect(saved).toEqual({ revision: 2, number: "0.1" });
		await expect(saveDraft(db, actor, draftFields(draft.id))).rejects.toMatchObject({ kind: "conflict" });
		expect(await db.$count(claims)).toBe(1);
	});

	test("is attested by whoever saw the photos that are in it now", async () => {
		const { actor, maker, projectId, draft } = await projectWithDraft();
		const friend = await makeUser(db);
		await db.insert(projectMakers).values({ projectId, userId: friend.id, role: "maker", joinedAt: now });
		const pictureOf = async (ownerId: number, role: "photo" | "render" = "photo") => {
			const { publicId } = await makeMedia(db, { ownerId, variants: [] });
			return { publicId, caption: "", role };
		};
		let revision = 1;
		const save = async (who: Actor, pictures: DraftFields["pictures"]) => {
			const columns = { revision, kind: "release" as const, attested: true, pictures };
			({ revision } = await saveDraft(db, who, draftFields(draft.id, columns)));
			const [row] = await db.select().from(versions).where(eq(versions.id, draft.id));
			return row?.attestedById;
		};
		const first = await pictureOf(maker.id);
		expect(await save(actor, [first])).toBe(maker.id);
		expect(await save(actorOf(friend), [first])).toBe(maker.id);
		expect(await save(actorOf(friend), [first, await pictureOf(friend.id, "render")])).toBe(maker.id);
		expect(await save(actorOf(friend), [first, await pictureOf(friend.id)])).toBe(friend.id);
	});

	test("says what stays in view of its pictures, and leaves it where nothing is said", async () => {
		const { actor, maker, draft } = await projectWithDraft();
		const { id, publicId } = await makeMedia(db, { ownerId: maker.id, variants: [] });
		const shown = async (revision: number, focal?: { x: number; y: number }) => {
			const pictures = [{ publicId, caption: "", role: "photo" as const, focal }];
			await saveDraft(db, actor, draftFields(draft.id, { revision, pictures }));
			return (await pictureViews(db, [id])).get(id)?.focal;
		};
		expect(await shown(1)).toBeUndefined();
		expect(await shown(2, { x: 0.3, y: 1 })).toEqual({ x: 0.3, y: 1 });
		expect(await shown(3)).toEqual({ x: 0.3, y: 1 });
		expect(await shown(4, { x: 0.5, y: 0.5 })).toBeUndefined();
	});

	test("claims nothing that was never taken up, and has a number that may follow", async () => {
		const { actor, draft, idea } = await projectWithDraft();
		await expect(
			saveDraft(db, actor, draftFields(draft.id, { claims: [idea.criteria[1]!.id] })),
		).rejects.toMatchObject({ field: "claims" });
		await expect(saveDraft(db, actor, draftFields(draft.id, { number: "0.0" }))).rejects.toMatchObject({
			field: "number",
		});
		expect(await db.$count(claims)).toBe(0);
	});

	test("is nobody else's: not to read, save, publish or delete", async () => {
		const { draft } = await projectWithDraft();
		const stranger = actorOf(await makeUser(db));
		const moderator = actorOf(await makeUser(db, { role: "moderator" }));
		for (const actor of [stranger, moderator]) {
			await expect(saveDraft(db, actor, draftFields(draft.id))).rejects.toMatchObject({ kind: "not-found" });
			await expect(publishVersion(db, actor, { versionId: draft.id, now })).rejects.toMatchObject({
				kind: "not-found",
			});
			await expect(deleteDraft(db, actor, { versionId: draft.id, now })).rejects.toMatchObject({
				kind: "not-found",
			});
		}
		expect(await db.$count(versions)).toBe(1);
	});
});

describe("publishing", () => {
	test("happens once, however many press, and the idea hears of it", async () => {
		const { actor, draft, idea, projectId } = await projectWithDraft();
		await saveDraft(db, actor, draftFields(draft.id, { claims: [idea.criteria[0]!.id] }));
		const presses = await Promise.allSettled(
			Array.from({ length: 8 }, () => publishVersion(db, actor, { versionId: draft.id, now })),
		);
		expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		for (const press of presses) {
			if (press.status === "rejected") expect(press.reason).toMatchObject({ kind: "conflict" });
		}
		const [version] = await db.select().from(versions).where(eq(versions.id, draft.id));
		expect(version).toMatchObject({ state: "published", licence: "CC-BY-SA-4.0" });
		const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
		expect(project?.currentVersionId).toBe(draft.id);
		const [after] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
		expect(after?.versionCount).toBe(1);
		expect(await db.$count(outbox, eq(outbox.type, "version.published"))).toBe(1);
	});

	test("supersedes the one before and wants a changelog from the second on", async () => {
		const { actor, draft, projectId } = await projectWithDraft();
		await publishVersion(db, actor, { versionId: draft.id, now });
		expect(await openDraft(db, actor, { projectId, now })).toBe("0.2");
		const [second] = await db.select().from(versions).where(eq(versions.state, "draft"));
		await expect(publishVersion(db, actor, { versionId: second!.id, now })).rejects.toMatchObject({
			field: "changes",
			reason: "projects:missing.changelog",
		});
		await saveDraft(
			db,
			actor,
			draftFields(second!.id, { number: "1.0", changes: [{ kind: "fixed", text: "干得快" }] }),
		);
		await publishVersion(db, actor, { versionId: second!.id, now });
		const states = await db
			.select({ state: versions.state, major: versions.major })
			.from(versions)
			.orderBy(versions.major);
		expect(states).toEqual([
			{ state: "superseded", major: 0 },
			{ state: "published", major: 1 },
		]);
		await recallVersion(db, actor, { versionId: second!.id, reason: "卡扣会断，会划伤手。", now });
		const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
		expect(project?.currentVersionId).toBe(draft.id);
		await expect(
			recallVersion(db, actor, { versionId: second!.id, reason: "again and again", now }),
		).rejects.toMatchObject({ kind: "conflict" });
	});

	test("is refused for a claim whose idea was let go in the meantime", async () => {
		const { actor, draft, idea, projectId } = await projectWithDraft();
		await saveDraft(db, actor, draftFields(draft.id, { claims: [idea.criteria[0]!.id] }));
		const [, published] = await Promise.allSettled([
			releaseIdea(db, actor, { projectId, ideaId: idea.id, reason: "没有时间做了", now }),
			publishVersion(db, actor, { versionId: draft.id, now }),
		]);
		const [version] = await db.select().from(versions);
		const live = await db.$count(claims);
		// Whichever came first: a published version claims only what was taken up then.
		expect(version?.state === "published" ? published?.status : "rejected").toBe(
			version?.state === "published" ? "fulfilled" : "rejected",
		);
		const [takeUp] = await db.select().from(projectIdeas);
		expect(takeUp?.state).toBe("released");
		if (version?.state === "draft") expect(live).toBe(0);
	});

	test("is for ever, also for raw SQL by the owner of the tables", async () => {
		const { actor, draft, idea } = await projectWithDraft();
		await saveDraft(
			db,
			actor,
			draftFields(draft.id, { claims: [idea.criteria[0]!.id], changes: [{ kind: "added", text: "x" }] }),
		);
		await publishVersion(db, actor, { versionId: draft.id, now });
		const id = draft.id;
		const attempts = [
			sql`update versions set notes = 'changed' where id = ${id}`,
			sql`update versions set licence = 'MIT' where id = ${id}`,
			sql`update versions set state = 'draft', published_at = null where id = ${id}`,
			sql`update versions set minor = 9 where id = ${id}`,
			sql`delete from versions where id = ${id}`,
			sql`delete from projects where id = ${draft.projectId}`,
			sql`delete from claims where version_id = ${id}`,
			sql`update changelog_entries set text = 'y' where version_id = ${id}`,
			sql`insert into changelog_entries (version_id, kind, text, position) values (${id}, 'added', 'z', 9)`,
			sql`insert into claims (version_id, criterion_id, idea_id) values (${id}, ${idea.criteria[1]!.id}, ${idea.id})`,
			sql`truncate claims cascade`,
			sql`truncate versions cascade`,
		];
		for (const attempt of attempts) {
			await expect(db.execute(attempt)).rejects.toMatchObject({ cause: { code: "23001" } });
		}
		await db.execute(
			sql`update versions set state = 'recalled', recall_reason = 'sharp', recalled_at = now() where id = ${id}`,
		);
		await expect(
			db.execute(sql`update versions set recall_reason = 'other' where id = ${id}`),
		).rejects.toThrow();
		await expect(
			db.execute(sql`update versions set state = 'published', recall_reason = null where id = ${id}`),
		).rejects.toThrow();
	});
});

describe("makers and followers", () => {
	test("a co-maker is asked, joins and may leave; the owner hands on first", async () => {
		const { actor, projectId } = await projectWithDraft();
		const guest = await makeUser(db, { handle: "alan" });
		await inviteMaker(db, actor, { projectId, handle: "@Alan", now });
		await expect(inviteMaker(db, actor, { projectId, handle: "alan", now })).rejects.toMatchObject({
			field: "handle",
		});
		expect(await isMakerOf(db, projectId, guest.id)).toBe(false);
		await acceptInvitation(db, actorOf(guest), { projectId, now });
		await expect(acceptInvitation(db, actorOf(guest), { projectId, now })).rejects.toMatchObject({
			kind: "conflict",
		});
		expect(await isMakerOf(db, projectId, guest.id)).toBe(true);
		await expect(leaveProject(db, actor, { projectId, now })).rejects.toMatchObject({
			reason: "projects:makers.ownerStays",
		});
		await handOver(db, actor, { projectId, userId: guest.id, now });
		await leaveProject(db, actor, { projectId, now });
		const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
		expect(project).toMatchObject({ ownerId: guest.id, followerCount: 2 });
	});

	test("followers are counted once each, at once and twice over", async () => {
		const project = await makeProject(db);
		const people = await makeUsers(db, 12);
		await Promise.all(
			people.flatMap((person) => [
				followProject(db, actorOf(person), { projectId: project.id, now }),
				followProject(db, actorOf(person), { projectId: project.id, now }),
			]),
		);
		await Promise.all(
			people
				.slice(0, 5)
				.map((person) => unfollowProject(db, actorOf(person), { projectId: project.id, now })),
		);
		const [after] = await db.select().from(projects).where(eq(projects.id, project.id));
		expect(after?.followerCount).toBe(await db.$count(projectFollowers));
		expect(after?.followerCount).toBe(7);
	});

	test("a suspended maker changes nothing, and a stranger takes nothing up", async () => {
		const { maker, projectId, idea } = await projectWithDraft();
		const suspended = { ...actorOf(maker), suspended: true };
		const input = { projectId, ideaId: idea.id, criterionIds: [], now };
		await expect(takeUpIdea(db, suspended, input)).rejects.toMatchObject({ kind: "forbidden" });
		await expect(takeUpIdea(db, actorOf(await makeUser(db)), input)).rejects.toMatchObject({
			kind: "forbidden",
		});
		await expect(takeUpIdea(db, { kind: "anonymous" }, input)).rejects.toMatchObject({
			kind: "sign-in-required",
		});
	});
});

test("ideas taken up by many projects at once count each of them", async () => {
	await makeCategory(db);
	const idea = await makeIdea(db, { criteria: ["one"] });
	const makers = await makeUsers(db, 6);
	await Promise.all(
		makers.map((maker) =>
			openProject(db, actorOf(maker), { ...fields, categoryId: idea.categoryId, ideaId: idea.id }),
		),
	);
	const [after] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(after?.projectCount).toBe(6);
});
