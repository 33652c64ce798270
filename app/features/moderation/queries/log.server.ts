import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { ideaPath } from "#app/features/ideas/index.ts";
import { projectPath } from "#app/features/projects/index.server.ts";
import { type Actor, isStaff, type Member } from "#app/kernel/actor.ts";
import { decodeCursor, type Page, pageOf } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { moderationLog } from "#db/schema/index.ts";
import { type LogAction, logActions, type SubjectType, undoOf } from "../rules/acts.ts";

/** A decision as everybody may read it: no text, e-mail, address, reporter, or name of what is hidden. */
export interface LogView {
	id: number;
	action: LogAction;
	/** null: nobody, the reports' weight. */
	actor: PersonCard | null;
	subjectType: SubjectType;
	/** Title and address where the thing can be seen by everybody; null otherwise. */
	subject: { title: string; path: string } | null;
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
	{ cursor, action }: { cursor: string | null; action: string | null },
): Promise<Page<LogView>> {
	const wanted = logActions.find((known) => known === action);
	return pageWhere(db, actor, cursor, wanted ? eq(moderationLog.action, wanted) : undefined);
}

/** What was decided about one person and their things, newest first. */
export async function readLogAbout(
	db: Database,
	actor: Member,
	{ cursor }: { cursor: string | null },
): Promise<Page<LogView>> {
	return pageWhere(db, actor, cursor, eq(moderationLog.concernedUserId, actor.id));
}

/** Everything that was done to one thing, for its case. */
export async function readLogOf(
	db: Database,
	actor: Actor,
	{ type, id }: { type: SubjectType; id: number },
): Promise<LogView[]> {
	const same = and(eq(moderationLog.subjectType, type), eq(moderationLog.subjectId, id));
	return (await pageWhere(db, actor, null, same)).items;
}

/** One decision; null when there is none of this id. */
export async function readLogRow(db: Database, actor: Actor, id: number): Promise<LogView | null> {
	return (await pageWhere(db, actor, null, eq(moderationLog.id, id))).items[0] ?? null;
}

async function pageWhere(
	db: Database,
	actor: Actor,
	cursor: string | null,
	condition: SQL | undefined,
): Promise<Page<LogView>> {
	const after = decodeCursor(cursor, ["id"]);
	const rows = await db
		.select({
			row: moderationLog,
			undone: sql<boolean>`exists (select 1 from moderation_log later where later.reverts_id = moderation_log.id)`,
			idea: sql<Shown | null>`(select json_build_object('title', i.title, 'slug', i.slug) from ideas i
				where ${moderationLog.subjectType} = 'idea' and i.id = ${moderationLog.subjectId} and i.hidden_at is null)`,
			project: sql<Shown | null>`(select json_build_object('title', p.title, 'slug', p.slug) from projects p
				where ${moderationLog.subjectType} = 'project' and p.id = ${moderationLog.subjectId} and p.hidden_at is null)`,
			person: sql<Shown | null>`(select json_build_object('title', u.display_name, 'slug', u.handle) from users u
				where ${moderationLog.subjectType} = 'user' and u.id = ${moderationLog.subjectId} and u.deleted_at is null)`,
		})
		.from(moderationLog)
		.where(and(condition, after ? lt(moderationLog.id, after[0]) : undefined))
		.orderBy(desc(moderationLog.id))
		.limit(perPage + 1);
	const page = pageOf(rows, perPage, ({ row }) => [row.id]);
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
				reason,
				at,
				reverts,
				undone: item.undone,
				undoable: isStaff(actor) && !reverts && !item.undone && undoOf(action) !== null,
			};
		}),
	};
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
