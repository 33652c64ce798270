import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/loops/routes";

export const loopsRoutes: RouteConfigEntry[] = [
	route("ideas/:slug/loop", `${at}/idea-loop.tsx`),
	route("ideas/:slug/loop.png", `${at}/idea-loop-png.ts`),
	route("ideas/:slug/og.png", `${at}/idea-og-png.ts`),
	route("projects/:slug/loop", `${at}/project-loop.tsx`),
	route("projects/:slug/loop.png", `${at}/project-loop-png.ts`),
];
