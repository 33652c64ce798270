import { daysAfter, wholeDaysBetween } from "#app/kernel/clock.ts";

/** Days without a sign from a maker after which they are reminded, twice, and then let go of the ideas. */
export const reminderDays = [30, 50] as const;
export const releaseDays = 60;

export type SilenceStep =
	| { kind: "remind"; reminder: 1 | 2; daysLeft: number }
	| { kind: "release" }
	| { kind: "wait"; until: Date };

export interface SilenceFacts {
	lastActivityAt: Date;
	/** Reminders sent since the last activity: 0, 1 or 2. */
	remindersSent: number;
}

/**
 * What the silence of a project asks for at `now`. Claims are released only after both reminders went out,
 * and then not before ten days passed since the second: a reminder that came late (the server was off) moves
 * the release, so nobody loses a claim unwarned. `remindedAt` is when the last reminder went out.
 */
export function silenceStep(facts: SilenceFacts, now: Date, remindedAt: Date | null = null): SilenceStep {
	const { lastActivityAt, remindersSent } = facts;
	const nextReminder = reminderDays[remindersSent];
	if (nextReminder !== undefined) {
		const due = daysAfter(lastActivityAt, nextReminder);
		if (now < due) return { kind: "wait", until: due };
		const reminder = remindersSent === 0 ? 1 : 2;
		return { kind: "remind", reminder, daysLeft: daysUntilRelease(facts, now) };
	}
	const due = releaseDue(lastActivityAt, remindedAt);
	return now < due ? { kind: "wait", until: due } : { kind: "release" };
}

/** Whole days, counted from `now`, until silence would release the claims. At least the grace of what is left to warn. */
export function daysUntilRelease({ lastActivityAt }: SilenceFacts, now: Date): number {
	const graceDays = releaseDays - reminderDays[1];
	return Math.max(graceDays, releaseDays - wholeDaysBetween(lastActivityAt, now));
}

/** When the next step is due at the latest known: what the deadline row is set to. */
export function nextSilenceDue(facts: SilenceFacts, remindedAt: Date | null = null): Date {
	const nextReminder = reminderDays[facts.remindersSent];
	if (nextReminder !== undefined) return daysAfter(facts.lastActivityAt, nextReminder);
	return releaseDue(facts.lastActivityAt, remindedAt);
}

function releaseDue(lastActivityAt: Date, remindedAt: Date | null): Date {
	const byActivity = daysAfter(lastActivityAt, releaseDays);
	const byReminder = remindedAt ? daysAfter(remindedAt, releaseDays - reminderDays[1]) : byActivity;
	return new Date(Math.max(byReminder.getTime(), byActivity.getTime()));
}
