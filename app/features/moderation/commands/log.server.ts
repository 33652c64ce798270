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
	/** Pages that show what it is about. */
	topics: string[];
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
	// Whoever was reported without cause need not hear of it, unless something of theirs vanished or came back.
	const quiet = (action === "dismiss" || action === "reconsider") && !entry.data?.shownAgain;
	await recordEvents(tx, {
		type: "moderation.acted",
		actorId: actorId || null,
		at: now,
		topics: ["moderation-log", ...entry.topics],
		data: {
			action,
			subjectType: subject.type,
			subjectId: subject.id,
			concernedUserId: quiet ? null : concernedUserId,
			reason,
		},
	});
	return row.id;
}
