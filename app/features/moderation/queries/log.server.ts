import { and, eq, type SQL, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { ideaPath, undoDays } from "#app/features/ideas/index.ts";
import { projectPath } from "#app/features/projects/index.server.ts";
import { type Actor, isStaff, type Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { moderationLog } from "#db/schema/index.ts";
import { type LogAction, logActions, type SubjectType, undoOf } from "../rules/acts.ts";
import { detailsOf, type LogDetail } from "./log-details.server.ts";
import { standsAsLeft } from "./standing.server.ts";

/** A decision as everybody may read it: no text, e-mail, address, reporter, or name of what is hidden. */
export interface LogView {
	id: number;
	action: LogAction;
	/** null: nobody, the reports' weight. */
	actor: PersonCard | null;
	subjectType: SubjectType;
	/** Title and address where the thing can be seen by everybody; null otherwise. */
	subject: { title: string; path: string } | null;
	/** What beside the reason is to be said; null where the act says it all. */
	detail: LogDetail | null;
	reason: string;
	at: Date;
	reverts: boolean;
	undone: boolean;
	/** For staff: it can be taken back. */
	undoable: boolean;
}

const perPage = 30;

/** The public log, newest first; `action` and `subject` narrow it. */
export async function readLog(
	db: Database,
	actor: Actor,
	{ cursor, action, now }: { cursor: string | null; action: string | null; now: Date },
): Promise<Page<LogView>> {
	const wanted = logActions.find((known) => known === action);
	return pageWhere(db, actor, { cursor, now }, wanted ? eq(moderationLog.action, wanted) : undefined);
}

/** What was decided about one person and their things, newest first. */
export async function readLogAbout(
	db: Database,
	actor: Member,
	place: { cursor: string | null; now: Date },
): Promise<Page<LogView>> {
	return pageWhere(db, actor, place, eq(moderationLog.concernedUserId, actor.id));
}

/** Everything that was done to one thing, for its case. */
export async function readLogOf(
	db: Database,
	actor: Actor,
	{ type, id, now }: { type: SubjectType; id: number; now: Date },
): Promise<LogView[]> {
	const same = and(eq(moderationLog.subjectType, type), eq(moderationLog.subjectId, id));
	return (await pageWhere(db, actor, { cursor: null, now }, same)).items;
}

/** One decision; null when there is none of this id. */
export async function readLogRow(
	db: Database,
	actor: Actor,
	{ id, now }: { id: number; now: Date },
): Promise<LogView | null> {
	return (await pageWhere(db, actor, { cursor: null, now }, eq(moderationLog.id, id))).items[0] ?? null;
}

async function pageWhere(
	db: Database,
	actor: Actor,
	{ cursor, now }: { cursor: string | null; now: Date },
	condition: SQL | undefined,
): Promise<Page<LogView>> {
	const list = keyset(cursor, [
		{ kind: "moment", by: moderationLog.at, descending: true },
		{ kind: "id", by: moderationLog.id, descending: true },
	]);
	const rows = await db
		.select({
			row: moderationLog,
			undone: sql<boolean>`exists (select 1 from moderation_log later where later.reverts_id = moderation_log.id)`,
			stands: isStaff(actor) ? standsAsLeft(now) : sql<boolean>`false`,
			idea: sql<Shown | null>`(select json_build_object('title', i.title, 'slug', i.slug) from ideas i
				where ${moderationLog.subjectType} = 'idea' and i.id = ${moderationLog.subjectId} and i.hidden_at is null)`,
			project: sql<Shown | null>`(select json_build_object('title', p.title, 'slug', p.slug) from projects p
				where ${moderationLog.subjectType} = 'project' and p.id = ${moderationLog.subjectId} and p.hidden_at is null)`,
			person: sql<Shown | null>`(select json_build_object('title', u.display_name, 'slug', u.handle) from users u
				where ${moderationLog.subjectType} = 'user' and u.id = ${moderationLog.subjectId} and u.deleted_at is null)`,
		})
		.from(moderationLog)
		.where(and(condition, list.rows))
		.orderBy(...list.order)
		.limit(perPage + 1);
	const page = list.page(rows, perPage, ({ row }) => [row.at.toISOString(), row.id]);
	const details = await detailsOf(
		db,
		page.items.map(({ row }) => row),
	);
	const people = await personCards(
		db,
		page.items.map(({ row }) => row.actorId),
	);
	return {
		...page,
		items: page.items.map((item) => {
			const { id, action, actorId, subjectType, reason, at, revertsId } = item.row;
			const reverts = revertsId !== null;
			return {
				id,
				action: action as LogAction,
				actor: people.get(actorId) ?? null,
				subjectType: subjectType as SubjectType,
				subject: shownSubject(item.row.subjectId, item),
				detail: details.get(id) ?? null,
				reason,
				at,
				reverts,
				undone: item.undone,
				undoable: !reverts && !item.undone && item.stands && mayUndo(actor, item.row, now),
			};
		}),
	};
}

/** A merge has 7 days, and roles are an administrator's matter. */
function mayUndo(
	actor: Actor,
	{ action, at, concernedUserId }: typeof moderationLog.$inferSelect,
	now: Date,
): boolean {
	if (!isStaff(actor) || undoOf(action) === null || concernedUserId === actor.id) return false;
	if (action === "role" && actor.role !== "administrator") return false;
	return action !== "merge" || now < daysAfter(at, undoDays);
}

interface Shown {
	title: string;
	slug: string;
}

function shownSubject(
	id: number,
	{ idea, project, person }: { idea: Shown | null; project: Shown | null; person: Shown | null },
): LogView["subject"] {
	if (idea) return { title: idea.title, path: ideaPath({ id, slug: idea.slug }) };
	if (project) return { title: project.title, path: projectPath({ id, slug: project.slug }) };
	return person && { title: person.title, path: `/people/${encodeURIComponent(person.slug)}` };
}
