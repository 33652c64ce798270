export const laterChoices = ["better", "same", "worse"] as const;
export const firstChoices = ["use", "not_yet"] as const;
export type VersionVoteChoice = (typeof laterChoices)[number] | (typeof firstChoices)[number];

/** What may be said about a version: a first one has nothing before it to be better than. */
export function choicesFor(first: boolean): readonly VersionVoteChoice[] {
	return first ? firstChoices : laterChoices;
}

/** Counts of one version's votes, in the order of its choices. */
export type Pulse = { choice: VersionVoteChoice; count: number }[];

export function pulseOf(first: boolean, votes: Iterable<VersionVoteChoice>): Pulse {
	const pulse = choicesFor(first).map((choice) => ({ choice, count: 0 }));
	for (const vote of votes) {
		const bar = pulse.find((each) => each.choice === vote);
		if (bar) bar.count += 1;
	}
	return pulse;
}

/** Counts stay hidden from whoever could still vote and hasn't; makers can't vote, and old versions are settled. */
export function seesPulse(viewer: { isMaker: boolean; voted: boolean }, current: boolean): boolean {
	return viewer.voted || viewer.isMaker || !current;
}
