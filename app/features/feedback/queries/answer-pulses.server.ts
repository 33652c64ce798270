import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, projectIdeas, projects } from "#db/schema/index.ts";
import { type VersionPulse, versionPulses } from "./version-pulse.server.ts";

/** The pulse of the current version of each project that answers an idea, or one that was merged into it. */
export async function answerPulses(db: Database, actor: Actor, ideaId: number): Promise<VersionPulse[]> {
	const member = alias(ideas, "member");
	const family = db
		.select({ id: member.id })
		.from(member)
		.where(or(eq(member.id, ideaId), eq(member.mergedIntoId, ideaId)));
	const answers = await db
		.selectDistinct({ current: projects.currentVersionId })
		.from(ideas)
		.innerJoin(projectIdeas, inArray(projectIdeas.ideaId, family))
		.innerJoin(projects, eq(projects.id, projectIdeas.projectId))
		.where(and(eq(ideas.id, ideaId), isNull(ideas.hiddenAt), isNull(projects.hiddenAt)));
	return versionPulses(
		db,
		actor,
		answers.flatMap(({ current }) => current ?? []),
	);
}
