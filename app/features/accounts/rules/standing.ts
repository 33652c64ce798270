import type { Standing } from "#app/kernel/actor.ts";

/** What a person has done here, counted by things that stand, never by how others liked them. */
export interface TakingPart {
	/** Whole days since sign-up. */
	ageDays: number;
	emailVerified: boolean;
	/** Ideas, comments, makes, responses and published versions that nobody had to hide. */
	accepted: number;
	/** Responses given in rounds that have closed. */
	responses: number;
	/** Resolved ideas whose verdicts they gave, or whose confirmed version they made. */
	loopsClosed: number;
	/** Own things hidden by moderators in the last 90 days. */
	hidden: number;
	/** Suspended now or within the last 90 days. */
	suspendedLately: boolean;
}

const order: Standing[] = ["new", "member", "regular", "trusted"];

/**
 * The standing that somebody has earned. "member" needs a proven e-mail address, or a day and one accepted thing,
 * so that it can be reached where no e-mail leaves. The rest needs taking part over time and closed loops; votes
 * and reactions, given or received, never count. Hidden things and suspensions hold it down for 90 days.
 */
export function standingOf(part: TakingPart): Standing {
	const known = part.emailVerified || (part.ageDays >= 1 && part.accepted >= 1);
	if (!known) return "new";
	if (part.suspendedLately || part.hidden * 10 > part.accepted) return "member";
	const regular = part.ageDays >= 14 && part.accepted >= 10 && (part.responses >= 3 || part.loopsClosed >= 1);
	if (!regular) return "member";
	const trusted = part.ageDays >= 60 && part.accepted >= 40 && part.loopsClosed >= 3 && part.hidden === 0;
	return trusted ? "trusted" : "regular";
}

/** The standing after looking again. It can fall, but never back to "new": votes that count go on counting. */
export function nextStanding(current: Standing, part: TakingPart): Standing {
	const earned = standingOf(part);
	return earned === "new" && current !== "new" ? "member" : earned;
}

/** True when `standing` is `least` or more. */
export function standsAtLeast(standing: Standing, least: Standing): boolean {
	return order.indexOf(standing) >= order.indexOf(least);
}
