import type { SignUp } from "#app/features/accounts/commands/sign-up.server.ts";

export const origin = "http://127.0.0.1:3000";
export const now = new Date("2026-03-01T10:00:00Z");
export const device = { userAgent: "test", addressHash: "here" };
export const password = "a long walk home";

/** What a newcomer's form says, seen from an address of its own. */
export function newcomer(handle: string, changes: Partial<SignUp> = {}): SignUp {
	return {
		handle,
		displayName: handle,
		email: `${handle}@example.org`,
		password,
		locale: "en",
		device: { userAgent: "test", addressHash: `of-${handle}` },
		origin,
		now,
		...changes,
	};
}

/** The token in a mail's link. */
export function tokenIn(body: string): string {
	const token = /[?&]token=([\w-]+)/.exec(body)?.[1];
	if (!token) throw new Error(`No link in: ${body}`);
	return token;
}
