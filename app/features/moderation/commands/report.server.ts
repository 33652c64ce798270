import { and, eq, sql } from "drizzle-orm";
import { isStaff, type Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { cases, reports } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canReport } from "../policy.ts";
import { readSubject, type SubjectFacts } from "../queries/subject.server.ts";
import { hidable, type ReportReason, type Subject } from "../rules/acts.ts";
import { hidesByItself, reportWeight } from "../rules/weights.ts";
import { hideUnseen } from "./hiding.server.ts";
import { nobody, writeLog } from "./log.server.ts";

export interface ReportInput {
	subject: Subject;
	reason: ReportReason;
	text: string;
	/** What the log says when the reports' weight hides it. */
	hideReason: string;
	now: Date;
}

/**
 * Reports a thing once per person and case. Enough weight hides it until a moderator looks; that is logged and told.
 * Throws NotFound, Forbidden (one's own, suspended), Conflict (reported already).
 */
export async function fileReport(
	db: Database,
	actor: Member,
	input: ReportInput,
): Promise<{ caseId: number }> {
	return inTransaction(db, async (tx) => {
		const { subject, now } = input;
		const facts = await readSubject(tx, subject, now);
		if (!facts || (facts.away && !isStaff(actor))) throw new NotFound();
		ensure(canReport(actor, facts.concerned));
		const caseId = await openCase(tx, subject, now);
		const weight = reportWeight({ ...actor, ...(await recordOf(tx, actor.id)) });
		const [report] = await tx
			.insert(reports)
			.values({
				caseId,
				reporterId: actor.id,
				reason: input.reason,
				text: input.text,
				weight,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: reports.id });
		if (!report) throw new Conflict("moderation:refused.reportedAlready");
		const [open] = await tx
			.update(cases)
			.set({ weight: sql`${cases.weight} + ${weight}`, reportCount: sql`${cases.reportCount} + 1` })
			.where(eq(cases.id, caseId))
			.returning();
		const data = { reportId: report.id, caseId };
		await recordEvents(tx, {
			type: "report.filed",
			actorId: actor.id,
			at: now,
			topics: ["moderation"],
			data,
		});
		if (open)
			await hideIfHeavy(tx, facts, { ...input, caseId, weight: open.weight, people: open.reportCount });
		return { caseId };
	});
}

/** The thing's open case, made if need be, locked. */
async function openCase(tx: Database, { type, id }: Subject, now: Date): Promise<number> {
	const [row] = await tx
		.insert(cases)
		.values({ subjectType: type, subjectId: id, createdAt: now })
		.onConflictDoUpdate({
			target: [cases.subjectType, cases.subjectId],
			targetWhere: sql`state = 'open'`,
			set: { subjectId: id },
		})
		.returning({ id: cases.id });
	if (!row) throw new Error("The case wasn't written.");
	return row.id;
}

async function recordOf(tx: Database, reporterId: number): Promise<{ agreed: number; dismissed: number }> {
	const [record] = await tx
		.select({
			agreed: sql<number>`count(*) filter (where ${cases.decision} <> 'dismiss')::int`,
			dismissed: sql<number>`count(*) filter (where ${cases.decision} = 'dismiss')::int`,
		})
		.from(reports)
		.innerJoin(cases, and(eq(cases.id, reports.caseId), eq(cases.state, "decided")))
		.where(eq(reports.reporterId, reporterId));
	return record ?? { agreed: 0, dismissed: 0 };
}

async function hideIfHeavy(
	tx: Database,
	facts: SubjectFacts,
	input: ReportInput & { caseId: number; weight: number; people: number },
): Promise<void> {
	const { subject, caseId, weight, people, now } = input;
	if (!hidable(subject.type) || facts.hidden || weight <= 0) return;
	const { subjectType, subjectId, decision } = cases;
	const same = and(eq(subjectType, subject.type), eq(subjectId, subject.id), eq(decision, "dismiss"));
	const dismissedBefore = (await tx.$count(cases, same)) > 0;
	if (!hidesByItself({ weight, people, dismissedBefore })) return;
	// Whoever reported at the same moment may have hidden it by now.
	if ((await readSubject(tx, subject, now))?.hidden) return;
	await hideUnseen(tx, facts, { reason: input.hideReason, now });
	await writeLog(tx, {
		action: "auto_hide",
		actorId: nobody,
		subject,
		concernedUserId: facts.concerned?.id ?? null,
		reason: input.hideReason,
		now,
		caseId,
		topics: facts.topics,
	});
}
