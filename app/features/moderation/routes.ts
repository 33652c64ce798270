import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/moderation/routes";

export const moderationRoutes: RouteConfigEntry[] = [
	route("reports/new", `${at}/new-report.tsx`),
	route("moderation", `${at}/queue.tsx`),
	route("moderation/cases/:id", `${at}/case.tsx`),
	route("moderation/cases/:id/claim", `${at}/claim.ts`),
	route("moderation/cases/:id/release", `${at}/release.ts`),
	route("moderation/things/:subject", `${at}/thing.tsx`),
	route("moderation/things/:subject/:act", `${at}/act.tsx`),
	route("moderation/log", `${at}/log.tsx`),
	route("moderation/log/:id/undo", `${at}/undo.tsx`),
	route("moderation/mine", `${at}/mine.tsx`),
];
