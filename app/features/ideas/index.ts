export { IdeaBadge } from "./components/idea-badge.tsx";
export { IdeaCard } from "./components/idea-card.tsx";
export { VoteRing } from "./components/vote-ring.tsx";
export { canSee, canVote } from "./policy.ts";
export { ideaPath } from "./rules/address.ts";
export { readBoard } from "./rules/board.ts";
export { hotScore } from "./rules/hot-score.ts";
export { languageOf } from "./rules/language.ts";
export {
	type CloseReason,
	closeReasons,
	type IdeaState,
	ideaStates,
	isLiving,
	loopBroken,
	loopSteps,
} from "./rules/lifecycle.ts";
export { undoDays } from "./rules/merging.ts";
export { type CriterionStanding, criterionStanding } from "./rules/standings.ts";
