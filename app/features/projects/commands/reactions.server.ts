import { and, eq, isNotNull } from "drizzle-orm";
import { type DeadlineHandler, type EventHandler, onEvents } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { projectIdeas, projectMakers, rounds, versions } from "#db/schema/index.ts";
import { compareWithOlder } from "./compare-ahead.server.ts";
import { noteMakerActivity, silenceDeadline } from "./maker-activity.server.ts";
import { answerSilence } from "./silence.server.ts";

/**
 * A maker who answers people isn't silent: their comments and outcomes count like a publication. What a new version
 * changed is worked out before anybody asks.
 */
export const projectsEventHandlers: EventHandler[] = [
	onEvents("projects.maker-comments", ["comment.posted"], async (tx, { actorId, data, at }) => {
		if (actorId === null) return;
		for (const projectId of await madeBy(tx, actorId, await projectsOf(tx, data))) {
			await noteMakerActivity(tx, projectId, at);
		}
	}),
	onEvents(
		"projects.maker-rounds",
		["round.opened", "round.outcome_published", "ballot.opened", "ballot.outcome_published"],
		async (tx, { actorId, data, at }) => {
			if (actorId !== null) await noteMakerActivity(tx, data.projectId, at);
		},
	),
	onEvents("projects.compare-ahead", ["version.published"], (tx, { data }, now, enqueue) =>
		compareWithOlder(tx, data, now, enqueue),
	),
];

export const projectsDeadlineHandlers: DeadlineHandler[] = [
	{
		kind: silenceDeadline,
		handle: (tx, { subjectId }, now) => answerSilence(tx, subjectId, now),
	},
];

/** Which projects a discussion is about: its own, its version's or round's, or all that answer the idea. */
async function projectsOf(
	tx: Database,
	{ subjectType, subjectId }: { subjectType: string; subjectId: number },
): Promise<number[]> {
	if (subjectType === "project") return [subjectId];
	if (subjectType === "version" || subjectType === "round") {
		const table = subjectType === "version" ? versions : rounds;
		const rows = await tx.select({ id: table.projectId }).from(table).where(eq(table.id, subjectId));
		return rows.map(({ id }) => id);
	}
	const rows = await tx
		.select({ id: projectIdeas.projectId })
		.from(projectIdeas)
		.where(and(eq(projectIdeas.ideaId, subjectId), eq(projectIdeas.state, "active")));
	return rows.map(({ id }) => id);
}

async function madeBy(tx: Database, userId: number, projectIds: number[]): Promise<number[]> {
	if (projectIds.length === 0) return [];
	const rows = await tx
		.select({ id: projectMakers.projectId })
		.from(projectMakers)
		.where(and(eq(projectMakers.userId, userId), isNotNull(projectMakers.joinedAt)));
	return rows
		.map(({ id }) => id)
		.filter((id) => projectIds.includes(id))
		.sort((a, b) => a - b);
}
