import { allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { projectLimits } from "./limits.ts";

export type MakerRole = "owner" | "maker";

export interface MakerSeat {
	userId: number;
	role: MakerRole;
	/** false while only invited. */
	joined: boolean;
}

/** May this person be asked to join? Invited and joined seats count alike, so that invitations cannot overrun. */
export function mayInvite(seats: MakerSeat[], userId: number): Decision {
	const seat = seats.find((one) => one.userId === userId);
	if (seat) return denied(seat.joined ? "projects:makers.alreadyMaker" : "projects:makers.alreadyInvited");
	if (seats.length >= projectLimits.makers) return denied("projects:makers.tooMany");
	return allowed;
}

/** An owner hands the project on before leaving, as long as anybody else is there. */
export function mayLeave(seats: MakerSeat[], userId: number): Decision {
	const seat = seats.find((one) => one.userId === userId);
	if (!seat) return denied("projects:makers.notMaker");
	return seat.role === "owner" ? denied("projects:makers.ownerStays") : allowed;
}

/** The owner takes anybody's seat away but their own. */
export function mayRemoveMaker(seats: MakerSeat[], actorId: number, userId: number): Decision {
	const isOwner = seats.some((seat) => seat.userId === actorId && seat.role === "owner");
	if (!isOwner) return denied("projects:makers.ownerOnly");
	return mayLeave(seats, userId);
}
