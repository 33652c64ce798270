/** Nobody decides about themselves: not about their work, not by a merge, and they don't read who reported them. */
import { expect, test } from "vitest";
import { claimCase } from "#app/features/moderation/commands/claim.server.ts";
import { act, fileReport } from "#app/features/moderation/index.server.ts";
import { readCase, readQueue } from "#app/features/moderation/queries/cases.server.ts";
import type { Subject } from "#app/features/moderation/rules/acts.ts";
import { moderationLog, projectMakers } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");
const reason = "Because of the rules.";

async function moderator() {
	return actorOf(await makeUser(db, { role: "moderator" }));
}

async function reported(subject: Subject) {
	const reporter = actorOf(await makeUser(db));
	const filed = { subject, reason: "abuse" as const, text: "", hideReason: reason, now };
	return fileReport(db, reporter, filed);
}

test("a moderator sees no case about themselves, and can't take it", async () => {
	const [accused, other] = [await moderator(), await moderator()];
	const idea = await makeIdea(db, { authorId: accused.id });
	const { caseId } = await reported({ type: "idea", id: idea.id });
	const queueOf = async (actor: typeof accused) =>
		(await readQueue(db, actor, { cursor: null, now })).items.map(({ id }) => id);
	expect(await queueOf(other)).toEqual([caseId]);
	expect(await queueOf(accused)).toEqual([]);
	const refused = { reason: "moderation:refused.oneself" };
	await expect(readCase(db, accused, { caseId, now })).rejects.toMatchObject(refused);
	await expect(claimCase(db, accused, { caseId, now })).rejects.toMatchObject(refused);
	await claimCase(db, other, { caseId, now });
});

test("makers decide neither about their project nor about what others say of it", async () => {
	const [coMaker, other] = [await moderator(), await moderator()];
	const project = await makeProject(db);
	const maker = { projectId: project.id, userId: coMaker.id, role: "maker" as const };
	await db.insert(projectMakers).values({ ...maker, joinedAt: now });
	const version = await makeVersion(db, { project });
	const round = await makeRound(db, { version });
	const response = await makeResponse(db, { round, text: "It broke at once." });
	for (const subject of [
		{ type: "project", id: project.id },
		{ type: "version", id: version.id },
		{ type: "response", id: response.id },
	] as const) {
		const lockOrHide = { act: subject.type === "version" ? "lock" : "hide", subject, reason, now } as const;
		await expect(act(db, coMaker, lockOrHide)).rejects.toMatchObject({
			reason: "moderation:refused.oneself",
		});
		await act(db, other, lockOrHide);
	}
	expect(await db.$count(moderationLog)).toBe(3);
});

test("nobody merges another's idea into their own, whose voters would come to them", async () => {
	const staff = await moderator();
	const own = await makeIdea(db, { authorId: staff.id });
	const source = await makeIdea(db);
	const merge = { act: "merge", subject: { type: "idea", id: source.id }, reason, now } as const;
	await expect(act(db, staff, { ...merge, targetId: own.id })).rejects.toMatchObject({
		reason: "moderation:refused.ownTarget",
	});
	await expect(act(db, staff, { ...merge, targetId: 999_999 })).rejects.toMatchObject({ field: "target" });
	await act(db, await moderator(), { ...merge, targetId: own.id });
});
