import type { Database } from "#db/database.server.ts";
import { moderationLog } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import type { LogAction, Subject } from "../rules/acts.ts";

/** The actor of what the reports' weight did by itself. */
export const nobody = 0;

export type LogData = Record<string, string | number | boolean | null>;

export interface LogEntry {
	action: LogAction;
	/** 0: nobody, the reports' weight. */
	actorId: number;
	subject: Subject;
	concernedUserId: number | null;
	reason: string;
	now: Date;
	caseId?: number | null;
	data?: LogData;
	revertsId?: number;
}

/** Writes one row of the log that nothing changes any more, and the event by which the person concerned hears of it. */
export async function writeLog(tx: Database, entry: LogEntry): Promise<number> {
	const { action, actorId, subject, concernedUserId, reason, now } = entry;
	const [row] = await tx
		.insert(moderationLog)
		.values({
			action,
			actorId,
			subjectType: subject.type,
			subjectId: subject.id,
			concernedUserId,
			caseId: entry.caseId ?? null,
			reason,
			data: entry.data ?? {},
			revertsId: entry.revertsId ?? null,
			at: now,
		})
		.returning({ id: moderationLog.id });
	if (!row) throw new Error("The log's row wasn't written.");
	const tells = action !== "dismiss" && action !== "reconsider";
	await recordEvents(tx, {
		type: "moderation.acted",
		actorId: actorId || null,
		at: now,
		topics: ["moderation-log"],
		data: {
			action,
			subjectType: subject.type,
			subjectId: subject.id,
			concernedUserId: tells ? concernedUserId : null,
			reason,
		},
	});
	return row.id;
}
