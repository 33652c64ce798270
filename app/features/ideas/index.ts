export { IdeaCard } from "./components/idea-card.tsx";
export { canSee, canVote } from "./policy.ts";
<<<<<<< HEAD
export { readBoard } from "./rules/board.ts";
=======
export { hotScore } from "./rules/hot-score.ts";
>>>>>>> 345f060 (Play the demo world through the commands that people use)
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
