import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { ThreadOwner } from "#app/features/discussion/index.server.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, projectIdeas, projectMakers } from "#db/schema/index.ts";
import { canSee } from "../policy.ts";

/** An idea is discussed where it was merged into; makers of projects that take it up answer officially. */
export const ideaThreadOwner: ThreadOwner = {
	type: "idea",
	async load(db, actor, id) {
		const found = await findIdea(db, id);
		const idea = found?.mergedIntoId ? await findIdea(db, found.mergedIntoId) : found;
		if (!idea || !canSee(actor, idea)) return null;
		const merged = await db
			.select({ id: ideas.id, title: ideas.title, hidden: hiddenColumn, authorId: ideas.authorId })
			.from(ideas)
			.where(eq(ideas.mergedIntoId, idea.id))
			.orderBy(asc(ideas.id))
			.limit(50);
		return {
			subject: { type: "idea", id: idea.id },
			title: idea.title,
			path: `/ideas/${encodeURIComponent(slugId(idea))}`,
			makerIds: await makersAnswering(db, idea.id),
			merged: merged
				.filter((source) => canSee(actor, source))
				.map((source) => ({ type: "idea", id: source.id, title: source.title })),
			topics: [`idea:${idea.id}`, "board"],
		};
	},
};

const hiddenColumn = sql<boolean>`${ideas.hiddenAt} is not null`;

async function findIdea(db: Database, id: number) {
	const [row] = await db
		.select({
			id: ideas.id,
			slug: ideas.slug,
			title: ideas.title,
			authorId: ideas.authorId,
			hidden: hiddenColumn,
			mergedIntoId: ideas.mergedIntoId,
		})
		.from(ideas)
		.where(eq(ideas.id, id));
	return row ?? null;
}

async function makersAnswering(db: Database, ideaId: number): Promise<number[]> {
	const rows = await db
		.selectDistinct({ userId: projectMakers.userId })
		.from(projectIdeas)
		.innerJoin(projectMakers, eq(projectMakers.projectId, projectIdeas.projectId))
		.where(
			and(
				eq(projectIdeas.ideaId, ideaId),
				eq(projectIdeas.state, "active"),
				isNotNull(projectMakers.joinedAt),
			),
		);
	return rows.map(({ userId }) => userId);
}
