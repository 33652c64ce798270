import { and, eq } from "drizzle-orm";
import { daysAfter } from "#app/kernel/clock.ts";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { projectIdeas, projects } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import { nextSilenceDue, reminderDays, silenceStep } from "../rules/silence.ts";
import { lockIdeaRows, lockProject, topicsOf } from "./access.server.ts";
import { silenceDeadline } from "./maker-activity.server.ts";
import { writeRelease } from "./taking-up.server.ts";

/**
 * What a project's silence asks for now: a reminder to its makers, or the release of the ideas it took up. Whoever
 * has solved what was wanted may be silent: only ideas that still wait for something count.
 */
export async function answerSilence(tx: Database, projectId: number, now: Date): Promise<void> {
	const active = await tx
		.select({ ideaId: projectIdeas.ideaId })
		.from(projectIdeas)
		.where(and(eq(projectIdeas.projectId, projectId), eq(projectIdeas.state, "active")));
	const locked = await lockIdeaRows(
		tx,
		active.map(({ ideaId }) => ideaId),
	);
	const project = await lockProject(tx, projectId);
	if (active.length === 0) return;
	const ideaIds = [...locked.values()].filter(({ state }) => state !== "resolved").map(({ id }) => id);
	if (ideaIds.length === 0) {
		// One that is reopened waits again.
		await setDeadline(tx, {
			kind: silenceDeadline,
			subjectId: projectId,
			dueAt: daysAfter(now, reminderDays[0]),
		});
		return;
	}
	const facts = {
		lastActivityAt: project.lastMakerActivityAt,
		remindersSent: project.silenceReminders,
	};
	const step = silenceStep(facts, now, project.silenceRemindedAt);
	if (step.kind === "remind") {
		await tx
			.update(projects)
			.set({ silenceReminders: step.reminder, silenceRemindedAt: now })
			.where(eq(projects.id, projectId));
		await recordEvents(tx, {
			type: "project.silence_reminded",
			actorId: null,
			at: now,
			topics: topicsOf(projectId),
			data: { projectId, reminder: step.reminder, daysLeft: step.daysLeft },
		});
		const dueAt = nextSilenceDue({ ...facts, remindersSent: step.reminder }, now);
		await setDeadline(tx, { kind: silenceDeadline, subjectId: projectId, dueAt });
	}
	if (step.kind === "wait") {
		await setDeadline(tx, { kind: silenceDeadline, subjectId: projectId, dueAt: step.until });
	}
	if (step.kind === "release") {
		for (const ideaId of ideaIds.sort((a, b) => a - b)) {
			await writeRelease(tx, { projectId, ideaId, reason: "silence", actorId: null, now, cause: "silence" });
		}
	}
}
