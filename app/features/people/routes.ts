import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/people/routes";

export const peopleRoutes: RouteConfigEntry[] = [
	route("people/:handle", `${at}/person.tsx`),
	route("settings/profile", `${at}/settings-profile.tsx`),
];
