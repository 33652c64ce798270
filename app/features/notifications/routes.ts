import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/notifications/routes";

export const notificationsRoutes: RouteConfigEntry[] = [
	route("notifications", `${at}/notifications.tsx`),
	route("notifications/read", `${at}/read-all.ts`),
	route("notifications/:id/read", `${at}/read.ts`),
	route("settings/notifications", `${at}/settings.tsx`),
];
