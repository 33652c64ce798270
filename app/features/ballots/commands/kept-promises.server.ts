import type { DeadlineHandler } from "#db/background.server.ts";
import { closeBallot, noteBallotSilence } from "./ballots.server.ts";

/** A ballot ends when its time comes; a week later its maker's silence is told. */
export const ballotDeadlineHandlers: DeadlineHandler[] = [
	{
		kind: "ballot.close",
		handle: async (tx, { subjectId }, now) => void (await closeBallot(tx, subjectId, now)),
	},
	{ kind: "ballot.outcome", handle: (tx, { subjectId }, now) => noteBallotSilence(tx, subjectId, now) },
];
