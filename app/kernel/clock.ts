/** Rules and commands never read the time themselves; they are given it. */
export type Clock = () => Date;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The moment `days` days after `from`; days may be negative or a fraction. */
export function daysAfter(from: Date, days: number): Date {
	return new Date(from.getTime() + days * day);
}

/** Whole days from `from` to `to`, rounded down, never negative. */
export function wholeDaysBetween(from: Date, to: Date): number {
	return Math.max(0, Math.floor((to.getTime() - from.getTime()) / day));
}
