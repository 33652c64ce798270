import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { cases, moderationLog } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canDecideAbout } from "../policy.ts";
import { readSubject } from "../queries/subject.server.ts";
import { type Subject, type SubjectType, undoOf } from "../rules/acts.ts";
import { lockCase } from "./act.server.ts";
import { writeLog } from "./log.server.ts";
import { revert, type Undoing } from "./revert.server.ts";

type LogRow = typeof moderationLog.$inferSelect;

/**
 * Takes one act back: everything is as it was before, its case open again, or nothing changes and Conflict says that
 * it went on since. Once per act. Throws NotFound, Forbidden, Conflict.
 */
export async function undo(db: Database, actor: Member, input: Undoing): Promise<{ logId: number }> {
	return inTransaction(db, async (tx) => {
		const [row] = await tx.select().from(moderationLog).where(eq(moderationLog.id, input.logId));
		if (!row) throw new NotFound();
		const action = undoOf(row.action);
		if (!action || row.revertsId !== null) throw new Conflict("moderation:refused.noWayBack");
		const subject: Subject = { type: row.subjectType as SubjectType, id: row.subjectId };
		const open = await lockCase(tx, subject);
		const facts = await readSubject(tx, subject, input.now);
		if (!facts) throw new NotFound();
		ensure(canDecideAbout(actor, facts));
		await ensureLast(tx, row);
		await revert(tx, actor, row, facts, input);
		await reopenCase(tx, row, open !== null);
		const logId = await writeLog(tx, {
			action,
			actorId: actor.id,
			subject,
			concernedUserId: facts.concerned?.id ?? null,
			reason: input.reason,
			now: input.now,
			caseId: row.caseId,
			revertsId: row.id,
			topics: facts.topics,
			...(row.data.shownAgain === true && { data: { shownAgain: true } }),
		});
		return { logId };
	});
}

/** What hides a thing is one family: a decision to leave hidden what reports had hidden comes after their act. */
const hiding = ["hide", "auto_hide"];

/** What was taken back once, or done anew since, isn't taken back again. */
async function ensureLast(tx: Database, row: LogRow): Promise<void> {
	const { id, action, subjectType, subjectId, revertsId } = moderationLog;
	const reverted = await tx.$count(moderationLog, eq(revertsId, row.id));
	const later = await tx
		.select({ id })
		.from(moderationLog)
		.where(
			and(
				gt(id, row.id),
				eq(subjectType, row.subjectType),
				eq(subjectId, row.subjectId),
				inArray(action, hiding.includes(row.action) ? hiding : [row.action]),
				isNull(revertsId),
			),
		);
	const undone = await tx.$count(
		moderationLog,
		inArray(
			revertsId,
			later.map((each) => each.id),
		),
	);
	if (reverted > 0 || later.length > undone) throw new Conflict("moderation:refused.changed");
}

/** The case that the act decided waits again, unless new reports have opened another about the same thing. */
async function reopenCase(tx: Database, row: LogRow, another: boolean): Promise<void> {
	if (row.caseId === null) return;
	const [known] = await tx.select().from(cases).where(eq(cases.id, row.caseId)).for("update");
	if (known?.state !== "decided" || known.decision !== row.action) {
		if (row.action === "dismiss") throw new Conflict("moderation:refused.changed");
		return;
	}
	if (another) throw new Conflict("moderation:refused.anotherCase");
	await tx
		.update(cases)
		.set({
			...{ state: "open", decision: null, decidedById: null, decidedAt: null },
			...{ claimedById: null, claimedAt: null, revision: known.revision + 1 },
		})
		.where(eq(cases.id, known.id));
}
