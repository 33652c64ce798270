import { daysAfter } from "#app/kernel/clock.ts";
import type { IdeaState } from "./lifecycle.ts";

/** An open idea to which nothing has happened for so long expires. */
export const quietDaysUntilExpiry = 365;

/** When an idea whose last sign of life (vote, comment, edit, change of state) was at `lastSign` is looked at next. */
export function expiryDue(lastSign: Date): Date {
	return daysAfter(lastSign, quietDaysUntilExpiry);
}

/** Only what nobody builds, tries or has answered can expire, and only after a whole quiet year. */
export function hasExpired(state: IdeaState, lastSign: Date, now: Date): boolean {
	return state === "open" && expiryDue(lastSign).getTime() <= now.getTime();
}
