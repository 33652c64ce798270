import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/loops/routes";

export const loopsRoutes: RouteConfigEntry[] = [
	route("ideas/:slug/loop", `${at}/idea-loop.tsx`),
	route("projects/:slug/loop", `${at}/project-loop.tsx`),
];
