import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const studioRoutes: RouteConfigEntry[] = [route("studio", "features/studio/routes/studio.tsx")];
