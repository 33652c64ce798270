import { eq, sql } from "drizzle-orm";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { projects } from "#db/schema/index.ts";
import { nextSilenceDue } from "../rules/silence.ts";

export const silenceDeadline = "project.silence";

/** A sign from a maker: starts the sixty days anew. Under the project's lock, or with no other row locked. */
export async function noteMakerActivity(tx: Database, projectId: number, now: Date): Promise<void> {
	await tx
		.update(projects)
		.set({
			lastMakerActivityAt: sql`greatest(${projects.lastMakerActivityAt}, ${now.toISOString()}::timestamptz)`,
			silenceReminders: 0,
			silenceRemindedAt: null,
		})
		.where(eq(projects.id, projectId));
	const dueAt = nextSilenceDue({ lastActivityAt: now, remindersSent: 0 });
	await setDeadline(tx, { kind: silenceDeadline, subjectId: projectId, dueAt });
}
