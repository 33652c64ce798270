export {
	cancelBallot,
	changeBallot,
	closeBallot,
	type OpenBallotInput,
	openBallot,
	publishBallotOutcome,
} from "./commands/ballots.server.ts";
export { castBallot } from "./commands/cast.server.ts";
export { setBallotHidden } from "./commands/curate.server.ts";
export { ballotDeadlineHandlers } from "./commands/kept-promises.server.ts";
export { type BallotPage, ballotPage } from "./queries/ballot-page.server.ts";
export { exportBallot } from "./queries/export.server.ts";
export { ballotPicturePlaces } from "./queries/picture-places.server.ts";
