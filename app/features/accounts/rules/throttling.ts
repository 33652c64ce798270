/** How failures slow down whoever causes them. */
export interface ThrottleLimits {
	/** So many attempts cost nothing. */
	free: number;
	/** From then on each failure doubles the wait, from one second up to this many. */
	longestSeconds: number;
	/** After so many quiet seconds everything is forgotten. */
	forgetSeconds: number;
}

export interface ThrottleState {
	failures: number;
	blockedUntil: Date | null;
	updatedAt: Date;
}

/** A person may forget a password; a machine may not try a list of them. */
export const accountLimits: ThrottleLimits = { free: 5, longestSeconds: 3600, forgetSeconds: 24 * 3600 };
/** A household, a school or an office shares an address. */
export const addressLimits: ThrottleLimits = { free: 30, longestSeconds: 900, forgetSeconds: 6 * 3600 };
/** New accounts, e-mails, exports: what costs others something, even when it succeeds. */
export const costlyLimits: ThrottleLimits = { free: 8, longestSeconds: 3600, forgetSeconds: 6 * 3600 };

/** Whole seconds to wait before the next attempt; 0 when it may come now. */
export function secondsToWait(state: ThrottleState | null, now: Date): number {
	if (!state?.blockedUntil || state.blockedUntil <= now) return 0;
	return Math.ceil((state.blockedUntil.getTime() - now.getTime()) / 1000);
}

/** The state after one more attempt, counted as a failure until it turns out well. */
export function afterAttempt(state: ThrottleState | null, limits: ThrottleLimits, now: Date): ThrottleState {
	const forgotten = !state || now.getTime() - state.updatedAt.getTime() > limits.forgetSeconds * 1000;
	const failures = forgotten ? 1 : state.failures + 1;
	const beyond = failures - limits.free;
	const seconds = beyond <= 0 ? 0 : Math.min(limits.longestSeconds, 2 ** Math.min(beyond - 1, 30));
	return {
		failures,
		blockedUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000),
		updatedAt: now,
	};
}
