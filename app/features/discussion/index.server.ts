export {
	deleteComment,
	editComment,
	markOfficial,
	pinComment,
	reactToComment,
	restoreComment,
} from "./commands/change.server.ts";
export {
	hideComment,
	lockThread,
	slowThread,
	unhideComment,
	unlockThread,
} from "./commands/moderate.server.ts";
export { type PostComment, postComment } from "./commands/post.server.ts";
export { eraseRemovedComments } from "./commands/tidy.server.ts";
export { unwatch, watch } from "./commands/watch.server.ts";
export { loadThread } from "./load-thread.server.ts";
export { mentionedHandles, plainTextOf, renderMarkdown } from "./markdown.server.ts";
export { addressOf, type FoundComment, findComment, watchersOf } from "./queries/comment.server.ts";
export type { CommentView } from "./queries/comment-views.server.ts";
export { knownHandles } from "./queries/people.server.ts";
export { commentPicturePlaces } from "./queries/picture-places.server.ts";
export { commentCounts, readThread, type ThreadView } from "./queries/thread.server.ts";
export {
	type Subject,
	type ThreadOwner,
	type ThreadOwners,
	type ThreadPlace,
	threadPlace,
} from "./thread-owners.server.ts";
