import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/discussion/routes";

export const discussionRoutes: RouteConfigEntry[] = [
	route("preview/markdown", `${at}/preview.ts`),
	route("discussion/:type/:id/comments", `${at}/post-comment.tsx`),
	route("discussion/:type/:id/watch", `${at}/watch.tsx`),
	route("comments/:id", `${at}/comment.ts`),
	route("comments/:id/actions", `${at}/comment-actions.tsx`),
	route("comments/:id/edit", `${at}/edit-comment.tsx`),
	route("comments/:id/history", `${at}/history.tsx`),
	route("comments/:id/delete", `${at}/delete-comment.tsx`),
	route("comments/:id/restore", `${at}/restore-comment.tsx`),
	route("comments/:id/react", `${at}/react.tsx`),
	route("comments/:id/official", `${at}/official.tsx`),
	route("comments/:id/pin", `${at}/pin.tsx`),
];
