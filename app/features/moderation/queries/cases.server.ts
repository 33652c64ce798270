import { and, asc, desc, eq } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure, Forbidden, NotFound } from "#app/kernel/domain-error.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { cases, reports } from "#db/schema/index.ts";
import { isClaimed } from "../commands/act.server.ts";
import { canModerate, isOwnMatter } from "../policy.ts";
import type { ReportReason, SubjectType } from "../rules/acts.ts";
import { likeMedia } from "./like-media.server.ts";
import { mediaShownIn } from "./shown-media.server.ts";
import { readSubject, type SubjectFacts } from "./subject.server.ts";

export interface CaseView {
	id: number;
	open: boolean;
	weight: number;
	reportCount: number;
	revision: number;
	claimedBy: PersonCard | null;
	decision: string | null;
	decidedBy: PersonCard | null;
	decidedAt: Date | null;
	createdAt: Date;
	/** null when the thing is gone. */
	subject: SubjectFacts | null;
	subjectType: SubjectType;
	subjectId: number;
	/** What the reports say is wrong, each once. */
	reasons: ReportReason[];
}

/** A case as the queue lists it. */
export interface QueuedCase extends CaseView {
	/** One of its pictures looks like an earlier one of somebody else. */
	alike: boolean;
}

const perPage = 20;

/** Open cases, the heaviest first. For staff. */
export async function readQueue(
	db: Database,
	actor: Actor,
	{ cursor, now }: { cursor: string | null; now: Date },
): Promise<Page<QueuedCase>> {
	ensure(canModerate(actor));
	const list = keyset(cursor, [
		{ kind: "number", by: cases.weight, descending: true },
		{ kind: "id", by: cases.id },
	]);
	const rows = await db
		.select()
		.from(cases)
		.where(and(eq(cases.state, "open"), list.rows))
		.orderBy(...list.order)
		.limit(perPage + 1);
	const page = list.page(rows, perPage, (row) => [row.weight, row.id]);
	const views: QueuedCase[] = [];
	for (const row of page.items) {
		const view = await viewOf(db, row, now);
		// Nobody reads who reported them, nor that somebody did.
		if (view.subject && isOwnMatter(actor, view.subject)) continue;
		const media = await mediaShownIn(db, { type: view.subjectType, id: view.subjectId });
		const like = await likeMedia(db, actor, { media, now });
		views.push({ ...view, alike: Object.keys(like).length > 0 });
	}
	return { ...page, items: views };
}

export interface ReportView {
	id: number;
	reporter: PersonCard | null;
	reason: ReportReason;
	text: string;
	weight: number;
	createdAt: Date;
}

/** One case with its reports, the heaviest 100 first. Throws Forbidden, NotFound. */
export async function readCase(
	db: Database,
	actor: Actor,
	{ caseId, now }: { caseId: number; now: Date },
): Promise<CaseView & { reports: ReportView[] }> {
	ensure(canModerate(actor));
	const [row] = await db.select().from(cases).where(eq(cases.id, caseId));
	if (!row) throw new NotFound();
	const view = await viewOf(db, row, now);
	if (view.subject && isOwnMatter(actor, view.subject)) throw new Forbidden("moderation:refused.oneself");
	const rows = await db
		.select()
		.from(reports)
		.where(eq(reports.caseId, caseId))
		.orderBy(desc(reports.weight), asc(reports.id))
		.limit(100);
	const people = await personCards(
		db,
		rows.map(({ reporterId }) => reporterId),
	);
	return {
		...view,
		reports: rows.map(({ id, reporterId, reason, text, weight, createdAt }) => ({
			id,
			reporter: people.get(reporterId ?? 0) ?? null,
			reason,
			text,
			weight,
			createdAt,
		})),
	};
}

/** How many cases are open, for the heading. */
export async function openCaseCount(db: Database): Promise<number> {
	return db.$count(cases, eq(cases.state, "open"));
}

async function viewOf(db: Database, row: typeof cases.$inferSelect, now: Date): Promise<CaseView> {
	const subjectType = row.subjectType as SubjectType;
	const subject = await readSubject(db, { type: subjectType, id: row.subjectId }, now);
	const people = await personCards(db, [row.claimedById, row.decidedById]);
	const reasons = await db
		.selectDistinct({ reason: reports.reason })
		.from(reports)
		.where(eq(reports.caseId, row.id));
	return {
		id: row.id,
		open: row.state === "open",
		weight: row.weight,
		reportCount: row.reportCount,
		revision: row.revision,
		claimedBy: isClaimed(row, now) ? (people.get(row.claimedById ?? 0) ?? null) : null,
		decision: row.decision,
		decidedBy: people.get(row.decidedById ?? 0) ?? null,
		decidedAt: row.decidedAt,
		createdAt: row.createdAt,
		subject,
		subjectType,
		subjectId: row.subjectId,
		reasons: reasons.map(({ reason }) => reason),
	};
}

/** The open case about a thing; null where nobody reported it. */
export async function openCaseAbout(
	db: Database,
	{ type, id }: { type: SubjectType; id: number },
): Promise<{ id: number; revision: number } | null> {
	const same = and(eq(cases.subjectType, type), eq(cases.subjectId, id), eq(cases.state, "open"));
	const [row] = await db.select({ id: cases.id, revision: cases.revision }).from(cases).where(same);
	return row ?? null;
}
