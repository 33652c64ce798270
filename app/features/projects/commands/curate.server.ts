import { eq } from "drizzle-orm";
import { recountIdeas } from "#app/features/ideas/index.server.ts";
import { Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projectIdeas, projects } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";

/**
 * Hides a project from everybody but its makers and the moderators, or shows it again; ideas that it answers are
 * counted anew. An act of moderation, which decides, tells and logs in the same transaction. Throws NotFound, Conflict.
 */
export async function setProjectHidden(
	tx: Database,
	{
		projectId,
		hidden,
		actorId,
		now,
	}: { projectId: number; hidden: boolean; actorId: number | null; now: Date },
): Promise<void> {
	const takenUp = await tx
		.select({ ideaId: projectIdeas.ideaId })
		.from(projectIdeas)
		.where(eq(projectIdeas.projectId, projectId));
	const [project] = await tx.select().from(projects).where(eq(projects.id, projectId)).for("no key update");
	if (!project) throw new NotFound();
	if ((project.hiddenAt !== null) === hidden) throw new Conflict("moderation:refused.changed");
	await tx
		.update(projects)
		.set({ hiddenAt: hidden ? now : null })
		.where(eq(projects.id, projectId));
	const ideaIds = takenUp.map(({ ideaId }) => ideaId);
	await recountIdeas(tx, { ideaIds, actorId, now });
	await recordEvents(tx, {
		type: "project.changed",
		actorId,
		at: now,
		topics: ["projects", "home", "board", `project:${projectId}`, ...ideaIds.map((id) => `idea:${id}`)],
		data: { projectId },
	});
}
