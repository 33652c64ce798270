export {
	closeIdea,
	expireIdea,
	reopenIdea,
	takeWithdrawalBack,
	withdrawIdea,
} from "./commands/close.server.ts";
export {
	hideIdea,
	hideUnseenIdea,
	moveCategory,
	replaceTags,
	restoreIdea,
} from "./commands/curate.server.ts";
export { type EditIdea, editIdea } from "./commands/edit.server.ts";
export { type MergeResult, mergeIdeas, undoMerge } from "./commands/merge.server.ts";
export { type OpenIdea, openIdea } from "./commands/open.server.ts";
export { type ProgressChange, progressIdea, recountIdeas } from "./commands/progress.server.ts";
export { ideasDeadlineHandlers, ideasEventHandlers } from "./commands/reactions.server.ts";
export { renewIdeaIndex } from "./commands/renew-index.server.ts";
export { indexIdea } from "./commands/search-index.server.ts";
export { releaseVotes } from "./commands/tally.server.ts";
export { updateVote, type VoteWish, voteForIdea, withdrawVote } from "./commands/votes.server.ts";
export { tagsField } from "./forms.ts";
export { ideaAddresses, lastIdeaId } from "./queries/addresses.server.ts";
export { readBoardPage } from "./queries/board.server.ts";
export { type IdeaCardView, ideaCards } from "./queries/cards.server.ts";
export { ideaPicturePlaces } from "./queries/picture-places.server.ts";
export { type SimilarIdea, similarIdeas } from "./queries/similar.server.ts";
export { type CategoryView, listCategories, popularTags, tagNamesOf } from "./queries/tags.server.ts";
export { ideaThreadOwner } from "./queries/thread-owner.server.ts";
export { votersOf } from "./queries/voters.server.ts";
export { searchTokens, tokenize, tokenizerVersion } from "./rules/tokenizer.server.ts";
