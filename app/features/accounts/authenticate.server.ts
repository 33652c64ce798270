import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { minute } from "#app/kernel/clock.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { touchSession } from "./commands/sessions.server.ts";
import { readSession, type SessionPlace } from "./lucia.server.ts";
import { isSuspended } from "./rules/suspension.ts";

export interface Authentication {
	actor: Actor;
	/** Stored id of the session, null for visitors. */
	sessionId: string | null;
	/** The person's stored choices; null for visitors and for those who never chose. */
	locale: Locale | null;
	theme: "light" | "dark" | "system" | null;
	/** There when the session was renewed: the answer must carry it. */
	setCookie?: string;
}

const visitor: Authentication = { actor: anonymous, sessionId: null, locale: null, theme: null };
const touchEvery = 5 * minute;

/**
 * Who is asking, from the Cookie header. One query; now and then a small write that notes when the session was
 * last seen. Never throws for what a browser sends: a damaged or ended cookie is a visitor's.
 */
export async function authenticate(
	services: SessionPlace & { demo: boolean },
	cookieHeader: string | null | undefined,
	now: Date,
): Promise<Authentication> {
	const session = await readSession(services, cookieHeader, now);
	if (!session) return visitor;
	const { user } = session;
	if (user.deletedAt || (user.isDemo && !services.demo)) return visitor;
	if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
		await touchSession(services.db, session.id, now);
	}
	return {
		actor: {
			kind: "member",
			id: session.userId,
			handle: user.handle,
			role: user.role,
			standing: user.standing,
			suspended: isSuspended(user, now),
			emailVerified: user.emailVerifiedAt !== null,
		},
		sessionId: session.id,
		locale: user.locale,
		theme: user.theme,
		...(session.setCookie ? { setCookie: session.setCookie } : {}),
	};
}
