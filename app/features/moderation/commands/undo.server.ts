import { and, eq, gt, isNull } from "drizzle-orm";
import { restoreAccount } from "#app/features/accounts/index.server.ts";
import {
	moveCategory,
	reopenIdea,
	replaceTags,
	tagNamesOf,
	undoMerge,
} from "#app/features/ideas/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { cases, ideas, ideaTimeline, moderationLog } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canDecideAbout } from "../policy.ts";
import { readSubject } from "../queries/subject.server.ts";
import { type Subject, type SubjectType, undoOf } from "../rules/acts.ts";
import { lockCase } from "./act.server.ts";
import { writeLog } from "./log.server.ts";
import { lockAccount, setHidden, setLocked } from "./perform.server.ts";

export interface Undoing {
	logId: number;
	reason: string;
	now: Date;
}

type LogRow = typeof moderationLog.$inferSelect;

/**
 * Takes one act back: everything is as it was before, or nothing changes and Conflict says that it went on since.
 * Once per act. Throws NotFound, Forbidden, Conflict.
 */
export async function undo(db: Database, actor: Member, input: Undoing): Promise<{ logId: number }> {
	return inTransaction(db, async (tx) => {
		const [row] = await tx.select().from(moderationLog).where(eq(moderationLog.id, input.logId));
		const action = row && undoOf(row.action);
		if (!row || row.subjectType === "media") throw new NotFound();
		if (!action || row.revertsId !== null) throw new Conflict("moderation:refused.noWayBack");
		const subject: Subject = { type: row.subjectType as SubjectType, id: row.subjectId };
		await lockCase(tx, subject);
		const facts = await readSubject(tx, subject, input.now);
		if (!facts) throw new NotFound();
		ensure(canDecideAbout(actor, facts.concerned));
		await ensureLast(tx, row);
		await revert(tx, actor, row, subject, input);
		const logId = await writeLog(tx, {
			action,
			actorId: actor.id,
			subject,
			concernedUserId: facts.concerned?.id ?? null,
			reason: input.reason,
			now: input.now,
			caseId: row.caseId,
			revertsId: row.id,
		});
		return { logId };
	});
}

/** What was taken back once, or done anew since, isn't taken back again. */
async function ensureLast(tx: Database, row: LogRow): Promise<void> {
	const { id, action, subjectType, subjectId, revertsId } = moderationLog;
	const reverted = await tx.$count(moderationLog, eq(revertsId, row.id));
	const anew = await tx.$count(
		moderationLog,
		and(
			gt(id, row.id),
			eq(subjectType, row.subjectType),
			eq(subjectId, row.subjectId),
			eq(action, row.action),
			isNull(revertsId),
		),
	);
	if (reverted + anew > 0) throw new Conflict("moderation:refused.changed");
}

async function revert(
	tx: Database,
	actor: Member,
	row: LogRow,
	subject: Subject,
	input: Undoing,
): Promise<void> {
	const { reason, now } = input;
	const { data } = row;
	switch (row.action) {
		case "hide":
		case "auto_hide":
			return setHidden(tx, actor, subject, { hidden: false, reason, now });
		case "lock":
			return setLocked(tx, subject, { locked: false, reason, now });
		case "merge":
			await undoMerge(tx, actor, { mergeId: Number(data.mergeId), now });
			return;
		case "move":
			return moveBack(tx, actor, row, input);
		case "tags":
			return tagBack(tx, actor, row, input);
		case "close":
			return reopen(tx, actor, row, input);
		case "suspend": {
			const since = await lockAccount(tx, subject.id, { suspended: true, now });
			if (since?.getTime() !== row.at.getTime()) throw new Conflict("moderation:refused.changed");
			return restoreAccount(tx, { userId: subject.id, actorId: actor.id, now });
		}
		default:
			return reconsider(tx, actor, row, subject, input);
	}
}

async function moveBack(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const ideaId = row.subjectId;
	const [idea] = await tx.select().from(ideas).where(eq(ideas.id, ideaId)).for("no key update");
	if (idea?.categoryId !== Number(row.data.to)) throw new Conflict("moderation:refused.changed");
	await moveCategory(tx, actor, { ideaId, categoryId: Number(row.data.from), reason, now });
}

async function tagBack(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const ideaId = row.subjectId;
	await tx.select({ id: ideas.id }).from(ideas).where(eq(ideas.id, ideaId)).for("no key update");
	const present = (await tagNamesOf(tx, ideaId)).sort().join(",");
	if (present !== listed(row.data.to).sort().join(",")) throw new Conflict("moderation:refused.changed");
	await replaceTags(tx, actor, { ideaId, tags: listed(row.data.from), reason, now });
}

/** A resolved idea comes back by a verdict, not by an undo. */
async function reopen(tx: Database, actor: Member, row: LogRow, { reason, now }: Undoing): Promise<void> {
	const [closed] = await tx
		.select({ from: ideaTimeline.fromState })
		.from(ideaTimeline)
		.where(
			and(
				eq(ideaTimeline.ideaId, row.subjectId),
				eq(ideaTimeline.at, row.at),
				eq(ideaTimeline.kind, "closed"),
			),
		);
	if (closed?.from === "resolved") throw new Conflict("moderation:refused.noWayBack");
	await reopenIdea(tx, actor, { ideaId: row.subjectId, text: reason, now });
}

/** The case is open again, and hidden what had been until it was dismissed. */
async function reconsider(
	tx: Database,
	actor: Member,
	row: LogRow,
	subject: Subject,
	{ reason, now }: Undoing,
): Promise<void> {
	const [known] = await tx
		.select()
		.from(cases)
		.where(eq(cases.id, row.caseId ?? 0))
		.for("update");
	if (known?.state !== "decided" || (await lockCase(tx, subject))) {
		throw new Conflict("moderation:refused.changed");
	}
	await tx
		.update(cases)
		.set({ state: "open", decision: null, decidedById: null, decidedAt: null, revision: known.revision + 1 })
		.where(eq(cases.id, known.id));
	if (row.data.shownAgain) await setHidden(tx, actor, subject, { hidden: true, reason, now });
}

function listed(names: unknown): string[] {
	return String(names ?? "")
		.split(",")
		.filter((name) => name !== "");
}
