import type { Standing } from "#app/features/feedback/index.ts";

interface LoopFacts {
	ideas: { voteCount: number; criteria: { standing: Standing }[] }[];
	answers: {
		versions: {
			rounds: { state: "open" | "closed" | "cancelled"; responseCount: number }[];
			changes: { change: "won" | "lost" }[];
		}[];
	}[];
	solvedAt: Date | null;
}

export type LoopStateName = "said" | "wanted" | "made" | "trying" | "judged" | "lost" | "solved";

export interface LoopState {
	name: LoopStateName;
	tone: "want" | "slate" | "amber" | "jade";
	/** Arcs of the loop ring, 0 to 5. */
	steps: number;
	broken: boolean;
	/** People who answered in the latest closed round. */
	judges: number;
}

const gatheredFrom = 3;

/** How far a loop has come, from what its page shows. */
export function loopState({ ideas, answers, solvedAt }: LoopFacts): LoopState {
	const versions = answers.flatMap((answer) => answer.versions);
	const rounds = versions.flatMap((version) => version.rounds);
	const closed = rounds.filter(({ state }) => state === "closed");
	const judges = closed.at(-1)?.responseCount ?? 0;
	const lost = ideas.some(({ criteria }) => criteria.some(({ standing }) => standing === "lost"));
	if (solvedAt) return { name: "solved", tone: "jade", steps: 5, broken: false, judges };
	const gathered = ideas.some(({ voteCount }) => voteCount >= gatheredFrom) ? 1 : 0;
	const steps = 1 + gathered + (versions.length > 0 ? 1 : 0) + (rounds.length > 0 ? 1 : 0);
	if (lost) return { name: "lost", tone: "amber", steps: 5, broken: true, judges: 0 };
	const state = { steps, broken: false, judges: 0 };
	if (rounds.length > closed.length) return { ...state, name: "trying", tone: "amber" };
	if (closed.length > 0) return { ...state, name: "judged", tone: "amber" };
	if (versions.length > 0 || answers.length > 0) return { ...state, name: "made", tone: "slate" };
	return { ...state, name: gathered ? "wanted" : "said", tone: "want" };
}
