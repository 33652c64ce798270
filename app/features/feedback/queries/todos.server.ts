import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { Conflict, NotFound } from "#app/kernel/domain-error.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { claims, criteria, projects, rounds, todos, verdicts, versions } from "#db/schema/index.ts";

import { isMaker } from "./round-record.server.ts";

const mostTodos = 200;

/** What a project's makers have promised to answer and haven't, oldest first; at most 200. */
export function openTodos(db: Database, projectId: number) {
	return selectTodos(db, and(eq(todos.projectId, projectId), eq(todos.state, "open")));
}

/** All to-dos of a project, open ones first. At most 200. */
export function todosOfProject(db: Database, projectId: number) {
	return selectTodos(db, eq(todos.projectId, projectId));
}

/** What became of what people said in one round. */
export function todosOfRound(db: Database, roundId: number) {
	return selectTodos(db, eq(todos.roundId, roundId));
}

export type TodoView = Awaited<ReturnType<typeof selectTodos>>[number];

/** Number of open to-dos per project. */
export async function openTodoCounts(db: Database, projectIds: number[]): Promise<Map<number, number>> {
	if (projectIds.length === 0) return new Map();
	const rows = await db
		.select({ projectId: todos.projectId, count: count() })
		.from(todos)
		.where(and(inArray(todos.projectId, projectIds), eq(todos.state, "open"), standing))
		.groupBy(todos.projectId);
	return new Map(rows.map((row) => [row.projectId, row.count]));
}

/** Neither what was said nor the idea it was said about is hidden. */
const standing = sql`exists (select from verdicts d
	join responses s on s.id = d.response_id and s.hidden_at is null
	join claims c on c.id = d.claim_id join criteria k on k.id = c.criterion_id
	join ideas i on i.id = k.idea_id and i.hidden_at is null
	where d.id = ${todos.verdictId})`;

const answering = sql<{
	major: number;
	minor: number;
} | null>`(select json_build_object('major', a.major, 'minor', a.minor)
	from ${versions} a where a.id = ${todos.answeredInVersionId} and a.state <> 'draft')`;

function selectTodos(db: Database, which: SQL | undefined) {
	return db
		.select({
			id: todos.id,
			text: todos.text,
			state: todos.state,
			answer: todos.answer,
			answeredAt: todos.answeredAt,
			answeredIn: answering,
			createdAt: todos.createdAt,
			roundId: todos.roundId,
			choice: verdicts.choice,
			criterion: criteria.text,
			asked: { major: versions.major, minor: versions.minor },
		})
		.from(todos)
		.innerJoin(verdicts, eq(verdicts.id, todos.verdictId))
		.innerJoin(claims, eq(claims.id, verdicts.claimId))
		.innerJoin(criteria, eq(criteria.id, claims.criterionId))
		.innerJoin(rounds, eq(rounds.id, todos.roundId))
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.where(and(which, standing))
		.orderBy(desc(sql`${todos.state} = 'open'`), asc(todos.id))
		.limit(mostTodos);
}

/** An open to-do for whoever may answer it. Throws NotFound for everybody else, Conflict when it was answered. */
export async function todoForMaker(db: Database, actor: Actor, todoId: number) {
	const [row] = await db
		.select({ text: todos.text, state: todos.state, projectId: projects.id, slug: projects.slug })
		.from(todos)
		.innerJoin(projects, eq(projects.id, todos.projectId))
		.where(and(eq(todos.id, todoId), isMaker(actor)));
	if (!row) throw new NotFound();
	if (row.state !== "open") throw new Conflict("feedback:refusal.todoAnsweredAlready");
	const { text, state } = row;
	return { text, state, projectSlug: slugId({ id: row.projectId, slug: row.slug }) };
}
