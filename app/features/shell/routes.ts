import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const shellRoutes: RouteConfigEntry[] = [
	route("preferences", "features/shell/routes/preferences.ts"),
	route("robots.txt", "features/shell/routes/robots.ts"),
	route("sitemap.xml", "features/shell/routes/sitemap.ts"),
	route("sitemap/:kind/:part", "features/shell/routes/sitemap-part.ts"),
	route("*", "features/shell/routes/anything-else.ts"),
];
