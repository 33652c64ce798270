import { type RouteConfigEntry, route } from "@remix-run/route-config";

const folder = "features/ideas/routes";

/** `answer` is an index route that others draw inside each answer on an idea's page: the vote on its version. */
export const ideasRoutes = (inside: { answer?: RouteConfigEntry[] } = {}): RouteConfigEntry[] => [
	route("ideas", `${folder}/board.tsx`),
	route("ideas.atom", `${folder}/board-feed.ts`),
	route("ideas/new", `${folder}/new-idea.tsx`),
	route("ideas/new/draft", `${folder}/draft.ts`),
	route("ideas/similar", `${folder}/similar.ts`),
	route("ideas/:slug", `${folder}/idea.tsx`, inside.answer),
	route("ideas/:slug/edit", `${folder}/edit-idea.tsx`),
	route("ideas/:slug/feed", `${folder}/idea-feed.ts`),
	route("ideas/:slug/history", `${folder}/history.tsx`),
	route("ideas/:slug/close", `${folder}/close-idea.tsx`),
	route("ideas/:slug/vote", `${folder}/vote.tsx`),
	route("ideas/:slug/vote/withdraw", `${folder}/withdraw-vote.tsx`),
	route("ideas/:slug/vote/wish", `${folder}/vote-wish.tsx`),
	route("ideas/:slug/withdraw", `${folder}/withdraw-idea.tsx`),
	route("ideas/:slug/reopen", `${folder}/reopen-idea.tsx`),
];
