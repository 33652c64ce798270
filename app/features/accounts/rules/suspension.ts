/** True while a suspension holds: it begins when it is spoken and ends at its date, or never without one. */
export function isSuspended(
	account: { suspendedAt: Date | null; suspendedUntil: Date | null },
	now: Date,
): boolean {
	if (!account.suspendedAt || account.suspendedAt > now) return false;
	return account.suspendedUntil === null || account.suspendedUntil > now;
}
