import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/projects/routes";

/** What others draw inside these pages, each as an index route: rounds, votes, ballots, to-dos. */
interface Inside {
	project?: RouteConfigEntry[];
	version?: RouteConfigEntry[];
	editor?: RouteConfigEntry[];
}

export function projectsRoutes(inside: Inside = {}): RouteConfigEntry[] {
	return [
		route("projects/new", `${at}/new-project.tsx`),
		route("projects/:slug", `${at}/project.tsx`, inside.project),
		route("projects/:slug/edit", `${at}/edit-project.tsx`),
		route("projects/:slug/follow", `${at}/follow.ts`),
		route("projects/:slug/unfollow", `${at}/unfollow.ts`),
		route("projects/:slug/ideas", `${at}/project-ideas.tsx`),
		route("projects/:slug/ideas/release", `${at}/release-idea.ts`),
		route("projects/:slug/makers", `${at}/makers.tsx`),
		route("projects/:slug/makers/accept", `${at}/accept-invitation.ts`),
		route("projects/:slug/makers/leave", `${at}/leave-project.ts`),
		route("projects/:slug/makers/remove", `${at}/remove-maker.ts`),
		route("projects/:slug/makers/hand-over", `${at}/hand-over.ts`),
		route("projects/:slug/versions/new", `${at}/new-version.tsx`),
		route("projects/:slug/versions/:number", `${at}/version.tsx`, inside.version),
		route("projects/:slug/versions/:number/edit", `${at}/edit-version.tsx`, inside.editor),
		route("projects/:slug/versions/:number/publish", `${at}/publish-version.tsx`),
		route("projects/:slug/versions/:number/recall", `${at}/recall-version.tsx`),
		route("projects/:slug/versions/:number/delete", `${at}/delete-draft.ts`),
		route("projects/:slug/versions/:number/files.zip", `${at}/version-bundle.ts`),
		route("projects/:slug/versions/:number/files/:file", `${at}/archive-contents.tsx`),
		route("projects/:slug/versions/:number/SHA256SUMS", `${at}/version-hashes.ts`),
		route("projects/:slug/compare", `${at}/choose-versions.ts`),
		route("projects/:slug/compare/:a/:b", `${at}/compare.tsx`),
		route("projects/:slug/compare/:a/:b/files/:before/:after", `${at}/compare-file.tsx`),
	];
}
