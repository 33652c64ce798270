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
	route("goodbye", `${at}/goodbye.tsx`),
	route("settings", `${at}/settings.ts`),
	route("settings/display", `${at}/settings-display.tsx`),
	route("settings/email", `${at}/settings-email.tsx`),
	route("settings/email/resend", `${at}/settings-email-resend.ts`),
	route("settings/password", `${at}/settings-password.tsx`),
	route("settings/sessions", `${at}/settings-sessions.tsx`),
	route("settings/sessions/revoke", `${at}/settings-sessions-revoke.ts`),
	route("settings/sessions/revoke-others", `${at}/settings-sessions-revoke-others.ts`),
	route("settings/data", `${at}/settings-data.tsx`),
	route("settings/export", `${at}/settings-export.ts`),
	route("settings/delete", `${at}/settings-delete.tsx`),
	route("admin", `${at}/admin.ts`),
	route("admin/people", `${at}/admin-people.tsx`),
	route("admin/mails", `${at}/admin-mails.tsx`),
	route("admin/mails/:id", `${at}/admin-mail.tsx`),
];
