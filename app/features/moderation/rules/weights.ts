import type { Role, Standing } from "#app/kernel/actor.ts";

/** A reporter's record: how their decided reports ended. */
export interface ReporterRecord {
	standing: Standing;
	role: Role;
	/** Cases in which something was done. */
	agreed: number;
	/** Cases that were dismissed. */
	dismissed: number;
}

const ofStanding: Record<Standing, number> = { new: 0, member: 1, regular: 2, trusted: 3 };
const ofStaff = 5;
const fewestDecided = 5;
const axis = 0.7;
const mostBonus = 5;

/**
 * The weight of one report: 1 + standing + accuracy bonus, never below 0. The bonus counts once more than 5 reports
 * were decided, and is ±5 · d² with d the share agreed with, measured from 0.7 to either end.
 * Source: Discourse, "review queue priorities" (reviewable scores).
 */
export function reportWeight(record: ReporterRecord): number {
	const standing = record.role === "member" ? ofStanding[record.standing] : ofStaff;
	return Math.max(0, 1 + standing + accuracyBonus(record));
}

/** From −5 (always dismissed) over 0 (70 % agreed) to 5 (always agreed). */
export function accuracyBonus({ agreed, dismissed }: Pick<ReporterRecord, "agreed" | "dismissed">): number {
	const decided = agreed + dismissed;
	if (decided <= fewestDecided) return 0;
	const share = agreed / decided;
	const distance = share >= axis ? (share - axis) / (1 - axis) : (share - axis) / axis;
	return Math.sign(distance) * distance ** 2 * mostBonus;
}

export const hideWeight = 10;
export const hidePeople = 3;

/**
 * True when reports weigh enough to hide something until a moderator looks: 10, from 3 people at least, and double
 * that once a moderator has found the thing in order.
 */
export function hidesByItself(reports: {
	weight: number;
	people: number;
	dismissedBefore: boolean;
}): boolean {
	const factor = reports.dismissedBefore ? 2 : 1;
	return reports.weight >= hideWeight * factor && reports.people >= hidePeople * factor;
}
