export { IdeaCard } from "./components/idea-card.tsx";
export { canSee, canVote } from "./policy.ts";
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
export { type CriterionStanding, criterionStanding } from "./rules/standings.ts";
