import { and, eq, inArray, ne } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { projects, todos, versions } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canMake } from "../policy.ts";
import { isMaker } from "../queries/round-record.server.ts";

export type TodoAnswer =
	/** Without a version: in the next one. */
	{ accept: true; versionId: number | null } | { accept: false; reason: string };

/** Answers one to-do, once: accepted, or declined with a reason. Throws NotFound, Forbidden, Conflict, RuleBroken. */
export async function answerTodo(
	db: Database,
	actor: Member,
	input: { todoId: number; answer: TodoAnswer; now: Date },
): Promise<{ projectSlug: string; number: string | null }> {
	return inTransaction(db, async (tx) => {
		const [found] = await tx
			.select({ todo: todos, project: projects, isMaker: isMaker(actor) })
			.from(todos)
			.innerJoin(projects, eq(projects.id, todos.projectId))
			.where(eq(todos.id, input.todoId));
		if (!found) throw new NotFound();
		ensure(canMake(actor, { hidden: found.project.hiddenAt !== null, isMaker: found.isMaker }));
		const projectId = found.project.id;
		const { answer, now } = input;
		if (answer.accept) {
			const number = answer.versionId === null ? null : await checkVersion(tx, projectId, answer.versionId);
			const done = await answerTodos(tx, actor, {
				projectId,
				todoIds: [input.todoId],
				versionId: answer.versionId,
				now,
			});
			if (done === 0) throw new Conflict("feedback:refusal.todoAnsweredAlready");
			return { projectSlug: slugId(found.project), number };
		}
		const [row] = await tx
			.update(todos)
			.set({ state: "declined", answer: answer.reason, answeredAt: now })
			.where(and(eq(todos.id, input.todoId), eq(todos.state, "open")))
			.returning({ id: todos.id });
		if (!row) throw new Conflict("feedback:refusal.todoAnsweredAlready");
		await tell(tx, actor, projectId, now);
		return { projectSlug: slugId(found.project), number: null };
	});
}

/**
 * Marks open to-dos of a project as accepted in a version, for the version editor. Gives how many it was; those of
 * other projects and answered ones are left alone. The caller has decided that the actor makes the project.
 */
export async function answerTodos(
	tx: Database,
	actor: Member,
	input: { projectId: number; todoIds: number[]; versionId: number | null; now: Date },
): Promise<number> {
	if (input.todoIds.length === 0) return 0;
	return inTransaction(tx, async (inner) => {
		const rows = await inner
			.update(todos)
			.set({ state: "accepted", answeredInVersionId: input.versionId, answeredAt: input.now })
			.where(
				and(inArray(todos.id, input.todoIds), eq(todos.projectId, input.projectId), eq(todos.state, "open")),
			)
			.returning({ id: todos.id });
		if (rows.length > 0) await tell(inner, actor, input.projectId, input.now);
		return rows.length;
	});
}

/** Gives its number. */
async function checkVersion(tx: Database, projectId: number, versionId: number): Promise<string> {
	const [version] = await tx
		.select({ major: versions.major, minor: versions.minor })
		.from(versions)
		.where(
			and(eq(versions.id, versionId), eq(versions.projectId, projectId), ne(versions.state, "recalled")),
		);
	if (!version) throw new RuleBroken("versionId", "feedback:refusal.foreignVersion");
	return `${version.major}.${version.minor}`;
}

async function tell(tx: Database, actor: Member, projectId: number, at: Date) {
	const topics = [`project:${projectId}`];
	await recordEvents(tx, { type: "project.changed", actorId: actor.id, at, topics, data: { projectId } });
}
