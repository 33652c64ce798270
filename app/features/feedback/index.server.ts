export { cancelRound, closeRound } from "./commands/close-round.server.ts";
export { setMakeHidden, setResponseHidden } from "./commands/curate.server.ts";
export { feedbackDeadlineHandlers, feedbackEventHandlers } from "./commands/kept-promises.server.ts";
export { type MakeInput, showMake } from "./commands/makes.server.ts";
export { type OpenRoundInput, openRound } from "./commands/open-round.server.ts";
export { type OutcomeInput, publishOutcome } from "./commands/outcome.server.ts";
export { giveResponse, type ResponseInput } from "./commands/respond.server.ts";
export { answerTodo, answerTodos, type TodoAnswer } from "./commands/todos.server.ts";
export { type VersionVoteInput, voteOnVersion } from "./commands/version-vote.server.ts";
export { dueVerdicts, openRounds, type RoundCardView } from "./queries/due-verdicts.server.ts";
export { type MakeView, makesOf } from "./queries/makes.server.ts";
export { makePicturePlaces } from "./queries/picture-places.server.ts";
export { type RoundPage, roundPage } from "./queries/round-page.server.ts";
export {
	outcomesOwed,
	type RoundSummary,
	roundsOfVersion,
	roundsOfVersions,
} from "./queries/rounds-of.server.ts";
export { type ClaimStanding, claimStandings } from "./queries/standings.server.ts";
export { roundThreadOwner } from "./queries/thread-owner.server.ts";
export { openTodoCounts, openTodos, type TodoView, todosOfProject } from "./queries/todos.server.ts";
export { readVersionPart } from "./queries/version-part.server.ts";
export {
	pulsesOfCards,
	type VersionPulse,
	versionPulse,
	versionPulses,
} from "./queries/version-pulse.server.ts";
