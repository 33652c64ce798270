import { and, eq, isNull } from "drizzle-orm";
import { type DeadlineHandler, type EventHandler, onEvents } from "#db/background.server.ts";
import { rounds } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import { cancelRound, closeRound } from "./close-round.server.ts";

/** A round ends when its time comes; a week later its silence is told to the pages that show it. */
export const feedbackDeadlineHandlers: DeadlineHandler[] = [
	{
		kind: "round.close",
		handle: async (tx, { subjectId }, now) => void (await closeRound(tx, subjectId, now)),
	},
	{
		kind: "round.outcome",
		handle: async (tx, { subjectId: roundId }, now) => {
			const [silent] = await tx
				.select({ projectId: rounds.projectId })
				.from(rounds)
				.where(and(eq(rounds.id, roundId), isNull(rounds.outcomePublishedAt)));
			if (!silent) return;
			const { projectId } = silent;
			await recordEvents(tx, {
				type: "round.outcome_overdue",
				actorId: null,
				at: now,
				topics: [`round:${roundId}`, `project:${projectId}`],
				data: { roundId, projectId },
			});
		},
	},
];

export const feedbackEventHandlers: EventHandler[] = [
	// Nobody should try what its maker has called back.
	onEvents("feedback.cancel-recalled", ["version.recalled"], async (tx, { data }, now) => {
		const [open] = await tx
			.select({ id: rounds.id })
			.from(rounds)
			.where(and(eq(rounds.versionId, data.versionId), eq(rounds.state, "open")));
		if (open) await cancelRound(tx, open.id, now);
	}),
];
