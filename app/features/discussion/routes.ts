import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const discussionRoutes: RouteConfigEntry[] = [
	route("preview/markdown", "features/discussion/routes/preview.ts"),
];
