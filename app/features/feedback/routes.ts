import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/feedback/routes";

export const feedbackRoutes: RouteConfigEntry[] = [
	route("projects", `${at}/projects.tsx`),
	route("makers/:handle", `${at}/maker.tsx`),
	route("rounds", `${at}/rounds.tsx`),
	route("rounds/:id", `${at}/round.tsx`),
	route("rounds/:id/outcome", `${at}/round-outcome.tsx`),
	route("todos/:id/accept", `${at}/todo-accept.tsx`),
	route("todos/:id/decline", `${at}/todo-decline.tsx`),
	route("versions/:id/vote", `${at}/version-vote.tsx`),
	route("projects/:slug/todos", `${at}/project-todos.tsx`),
	route("projects/:slug/versions/:number/rounds/new", `${at}/new-round.tsx`),
	route("projects/:slug/versions/:number/makes", `${at}/version-makes.tsx`),
	route("projects/:slug/versions/:number/makes/new", `${at}/new-make.tsx`),
];

/** Inside the editor of a draft: to-dos that it may answer. */
export const insideEditor: RouteConfigEntry[] = [index(`${at}/editor-part.tsx`)];

/** Inside each answer on an idea's page: the vote on its current version. */
export const insideAnswer: RouteConfigEntry[] = [index(`${at}/answer-part.tsx`)];
