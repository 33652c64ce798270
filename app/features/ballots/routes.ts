import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/ballots/routes";

export const ballotsRoutes: RouteConfigEntry[] = [
	route("ballots/:id", `${at}/ballot.tsx`),
	route("ballots/:id/edit", `${at}/edit-ballot.tsx`),
	route("ballots/:id/cancel", `${at}/cancel-ballot.tsx`),
	route("ballots/:id/outcome", `${at}/ballot-outcome.tsx`),
	route("ballots/:id/papers.json", `${at}/papers-json.ts`),
	route("ballots/:id/papers.csv", `${at}/papers-csv.ts`),
	route("projects/:slug/ballots/new", `${at}/new-ballot.tsx`),
];

/** Inside a version's page: its rounds, pulse, makes and ballots. */
export const insideVersion: RouteConfigEntry[] = [index(`${at}/version-part.tsx`)];

/** Inside a project's page: the votes along its line of versions, its rounds to try, ballots and to-dos. */
export const insideProject: RouteConfigEntry[] = [index(`${at}/project-part.tsx`)];
