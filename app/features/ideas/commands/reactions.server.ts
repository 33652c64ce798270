import { type DeadlineHandler, type EventHandler, onEvents } from "#db/background.server.ts";
import { expireIdea } from "./close.server.ts";
import { expiryDeadline } from "./open.server.ts";
import { recountAfterLoss, releaseVotes } from "./tally.server.ts";

/**
 * Votes that waited for their account's first standing are counted once it has left "new"; ideas that lost a vote
 * with its account cool down.
 */
export const ideasEventHandlers: EventHandler[] = [
	onEvents("ideas.release-votes", ["account.standing_changed"], async (tx, { data }, now) => {
		if (data.to !== "new") await releaseVotes(tx, { userId: data.userId, now });
	}),
	onEvents("ideas.cool-down", ["account.deleted"], async (tx, { data }, now) => {
		await recountAfterLoss(tx, { ideaIds: data.ideaIds, now });
	}),
];

/** An open idea to which nothing happened for a year expires. */
export const ideasDeadlineHandlers: DeadlineHandler[] = [
	{
		kind: expiryDeadline,
		async handle(tx, { subjectId }, now) {
			await expireIdea(tx, { ideaId: subjectId, now });
		},
	},
];
