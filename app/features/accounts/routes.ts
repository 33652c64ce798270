import { type RouteConfigEntry, route } from "@remix-run/route-config";

const at = "features/accounts/routes";

export const accountsRoutes: RouteConfigEntry[] = [
	route("sign-up", `${at}/sign-up.tsx`),
	route("sign-in", `${at}/sign-in.tsx`),
	route("sign-in/demo", `${at}/sign-in-demo.ts`),
	route("sign-out", `${at}/sign-out.tsx`),
	route("reset", `${at}/reset.tsx`),
	route("reset/new", `${at}/reset-new.tsx`),
	route("verify", `${at}/verify.tsx`),
];
