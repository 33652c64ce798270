import type { RoundState } from "./rounds.ts";

/** How somebody stands to a round. */
export type RoundViewer = "maker" | "staff" | "member" | "visitor";

/** What may be read of a round besides one's own answers. */
export interface RoundSight {
	/** What others wrote, without what they judged. */
	texts: boolean;
	/** What others judged and rated, one by one and counted, and how their makes came out. */
	verdicts: boolean;
}

/**
 * Before the close a responder sees only their own answers, and the makers (and staff, for moderation) read texts
 * without tallies; the close opens everything to everybody. Nobody learns a tally early, whoever they are.
 */
export function sightOf(viewer: RoundViewer, state: RoundState): RoundSight {
	if (state === "closed") return { texts: true, verdicts: true };
	return { texts: viewer === "maker" || viewer === "staff", verdicts: false };
}
