import { and, asc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tagNamesOf } from "#app/features/ideas/index.server.ts";
import { act, type Deciding, undo } from "#app/features/moderation/index.server.ts";
import { readLog } from "#app/features/moderation/queries/log.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { DomainError } from "#app/kernel/domain-error.ts";
import { ideas, moderationLog, threads, votes } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeCategory, makeIdea, makeUser, makeVotes } from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

/** What stands of an idea for anybody who reads, without the marks of how often it was touched. */
async function stateOf(ideaId: number) {
	const [row] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	const { revision: _, stateChangedAt: __, hotScore: ___, ...idea } = row!;
	const [thread] = await db.select().from(threads).where(eq(threads.subjectId, ideaId));
	const voters = await db
		.select({ id: votes.userId })
		.from(votes)
		.where(and(eq(votes.ideaId, ideaId), eq(votes.state, "counted")))
		.orderBy(asc(votes.userId));
	expect(voters).toHaveLength(idea.voteCount);
	return { ...idea, tags: await tagNamesOf(db, ideaId), locked: Boolean(thread?.lockedAt), voters };
}

test("whatever is decided in whatever order, each undo restores exactly or is refused and changes nothing", {
	timeout: 120_000,
}, async () => {
	const staff = actorOf(await makeUser(db, { role: "moderator" }));
	const category = await makeCategory(db);
	const kinds = ["hide", "lock", "move", "tags", "close", "merge"] as const;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }),
			fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
			async (wanted, order) => {
				const [idea, target] = [await makeIdea(db, { tags: ["lamp"] }), await makeIdea(db)];
				await makeVotes(db, idea, 2);
				await makeVotes(db, target, 1);
				const pair = async () => [await stateOf(idea.id), await stateOf(target.id)];
				const done: { logId: number; before: unknown; last: boolean }[] = [];
				for (const kind of wanted) {
					const before = await pair();
					const logged = await db.$count(moderationLog);
					const deciding: Deciding = {
						...{ act: kind, subject: { type: "idea", id: idea.id }, reason: "By the rules.", now },
						...(kind === "move" && { categoryId: category.id }),
						...(kind === "tags" && { tags: ["desk"] }),
						...(kind === "close" && { closeReason: "unsafe" as const }),
						...(kind === "merge" && { targetId: target.id }),
					};
					const logId = await refusable(act(db, staff, deciding).then((result) => result.logId));
					expect(await db.$count(moderationLog)).toBe(logged + (logId === null ? 0 : 1));
					if (logId === null) expect(await pair()).toEqual(before);
					else done.push({ logId, before, last: true });
				}
				// In any order: what isn't the latest may be refused.
				for (const pick of order) {
					if (done.length === 0) break;
					const at = pick % done.length;
					const [one] = done.splice(at, 1);
					const before = await pair();
					const { items } = await readLog(db, staff, { cursor: null, action: null, now });
					const offered = items.find(({ id }) => id === one!.logId)?.undoable;
					const undone = await refusable(
						undo(db, staff, { logId: one!.logId, reason: "A mistake.", now }).then(() => true),
					);
					if (undone) expect(offered).toBe(true);
					if (!undone) expect(await pair()).toEqual(before);
					else if (at === done.length && one!.last) expect(await pair()).toEqual(one!.before);
					// From here on the earlier ones have another state before them.
					if (at !== done.length || !undone) for (const other of done) other.last = false;
				}
			},
		),
		{ numRuns: 15 },
	);
});

test("the log takes no change, no deletion and no emptying, by whatever statement", async () => {
	const staff = actorOf(await makeUser(db, { role: "moderator" }));
	const idea = await makeIdea(db, { title: "A title that is an insult", slug: "insult" });
	const subject = { type: "idea" as const, id: idea.id };
	await act(db, staff, { act: "hide", subject, reason: "By the rules.", now });
	for (const statement of [
		sql`update moderation_log set reason = 'other'`,
		sql`delete from moderation_log`,
		sql`truncate moderation_log`,
		sql`truncate moderation_log cascade`,
		sql`insert into moderation_log (id, action, actor_id, subject_type, subject_id, reason) overriding system value
			select id, action, actor_id, subject_type, subject_id, 'other' from moderation_log
			on conflict (id) do update set reason = excluded.reason`,
	]) {
		await expect(db.execute(statement)).rejects.toThrow();
	}
	expect(await db.select({ reason: moderationLog.reason }).from(moderationLog)).toEqual([
		{ reason: "By the rules." },
	]);
	for (const reader of [anonymous, actorOf(await makeUser(db))] as Actor[]) {
		const shown = JSON.stringify(await readLog(db, reader, { cursor: null, action: null, now }));
		expect(shown).not.toMatch(/insult|@example\.org|email|addressHash/);
	}
});

/** Its result, or null when the domain refuses it; anything else is a fault. */
async function refusable<Result>(work: Promise<Result>): Promise<Result | null> {
	return work.catch((error) => {
		if (error instanceof DomainError) return null;
		throw error;
	});
}
