import { and, desc, eq } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { minute } from "#app/kernel/clock.ts";
import { Conflict, ensure, Forbidden, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { cases, moderationLog, users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canAct, canModerate, isOwnMatter } from "../policy.ts";
import { readSubject, type SubjectFacts } from "../queries/subject.server.ts";
import { actsFor, claimMinutes, type Subject } from "../rules/acts.ts";
import { setHidden } from "./hiding.server.ts";
import { writeLog } from "./log.server.ts";
import { type ActInput, perform } from "./perform.server.ts";

export type CaseRow = typeof cases.$inferSelect;

export interface Deciding extends ActInput {
	subject: Subject;
	/** The case's revision that the moderator saw; left out where there was no case. */
	revision?: number | undefined;
	/** The thing's own revision that the moderator saw, where it has one. */
	seen?: number | undefined;
}

/**
 * One act of a moderator: done, logged, told, and its open case decided, all or nothing. Gives the log's row.
 * Throws NotFound, Forbidden (oneself, upward), RuleBroken, Conflict (somebody else was quicker; it says who).
 */
export async function act(db: Database, actor: Member, input: Deciding): Promise<{ logId: number }> {
	ensure(canModerate(actor));
	return inTransaction(db, async (tx) => {
		const open = await lockCase(tx, input.subject);
		const facts = await readSubject(tx, input.subject, input.now);
		if (!facts) throw new NotFound();
		const { concerned } = facts;
		ensure(canAct(actor, input.act, facts));
		await ensureFresh(tx, actor, open, input);
		const possible = actsFor({ ...facts, openCase: open !== null }).includes(input.act);
		const changed = input.seen !== undefined && facts.revision !== input.seen;
		if (!possible || changed) await refuseStale(tx, input.subject);
		const data = await carryOut(tx, actor, facts, input);
		const logId = await writeLog(tx, {
			action: input.act,
			actorId: actor.id,
			subject: input.subject,
			concernedUserId: concerned?.id ?? null,
			reason: input.reason,
			now: input.now,
			caseId: open?.id ?? null,
			data,
			topics: facts.topics,
		});
		if (open) await decide(tx, open, { decision: input.act, actorId: actor.id, now: input.now });
		return { logId };
	});
}

/** What the reports had hidden stays so by "hide", and comes back by "dismiss". */
async function carryOut(tx: Database, actor: Member, facts: SubjectFacts, input: Deciding) {
	const { reason, now } = input;
	if (input.act === "hide" && facts.hidden) return { upheld: true };
	if (input.act === "dismiss" && facts.hidden && facts.type !== "version") {
		await setHidden(tx, actor, facts, { hidden: false, reason, now });
		return { shownAgain: true };
	}
	if (input.act === "merge") await ensureTarget(tx, actor, input);
	return perform(tx, actor, facts, input);
}

/** Into another idea, and not into the moderator's own: its voters would come to them. */
async function ensureTarget(
	tx: Database,
	actor: Member,
	{ subject, targetId, now }: Deciding,
): Promise<void> {
	if (targetId === undefined) throw new RuleBroken("target", "errors:required");
	if (targetId === subject.id) throw new RuleBroken("target", "ideas:refused.mergeSelf");
	const target = await readSubject(tx, { type: "idea", id: targetId }, now);
	if (!target) throw new RuleBroken("target", "moderation:refused.noSuchIdea");
	if (isOwnMatter(actor, target)) throw new Forbidden("moderation:refused.ownTarget");
}

/** The open case about a thing, locked; always taken before the thing itself. */
export async function lockCase(tx: Database, { type, id }: Subject): Promise<CaseRow | null> {
	const [row] = await tx
		.select()
		.from(cases)
		.where(and(eq(cases.subjectType, type), eq(cases.subjectId, id), eq(cases.state, "open")))
		.for("update");
	return row ?? null;
}

export async function decide(
	tx: Database,
	open: CaseRow,
	{ decision, actorId, now }: { decision: string; actorId: number; now: Date },
): Promise<void> {
	await tx
		.update(cases)
		.set({ state: "decided", decision, decidedById: actorId, decidedAt: now, revision: open.revision + 1 })
		.where(eq(cases.id, open.id));
}

export function isClaimed(
	{ claimedById, claimedAt }: Pick<CaseRow, "claimedById" | "claimedAt">,
	now: Date,
): boolean {
	return (
		claimedById !== null && claimedAt !== null && now.getTime() - claimedAt.getTime() < claimMinutes * minute
	);
}

async function ensureFresh(
	tx: Database,
	actor: Member,
	open: CaseRow | null,
	{ subject, revision, now }: Deciding,
): Promise<void> {
	if (open && isClaimed(open, now) && open.claimedById !== actor.id) {
		const who = await handleOf(tx, open.claimedById);
		throw new Conflict("moderation:refused.claimed", { who });
	}
	if (revision !== undefined && open?.revision !== revision) await refuseStale(tx, subject);
}

/** Says who acted last, and how. */
async function refuseStale(tx: Database, { type, id }: Subject): Promise<never> {
	const [last] = await tx
		.select({ actorId: moderationLog.actorId })
		.from(moderationLog)
		.where(and(eq(moderationLog.subjectType, type), eq(moderationLog.subjectId, id)))
		.orderBy(desc(moderationLog.id))
		.limit(1);
	if (!last?.actorId) throw new Conflict("moderation:refused.changed");
	throw new Conflict("moderation:refused.stale", { who: await handleOf(tx, last.actorId) });
}

async function handleOf(tx: Database, id: number | null): Promise<string> {
	const [user] = id ? await tx.select({ handle: users.handle }).from(users).where(eq(users.id, id)) : [];
	return user ? `@${user.handle}` : "?";
}
