import { type Actor, isMember } from "#app/kernel/actor.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";

interface Measurable {
	ownerId: number | null;
	/** Makers of projects in whose drafts the file stands. */
	makerIds: number[];
	/** It stands in a version that was published: others have built by its size. */
	published: boolean;
	asksForUnit: boolean;
}

/** Saying what unit a file's numbers have: whoever uploaded it, or makes the draft in which it stands. */
export function canChooseUnit(actor: Actor, model: Measurable): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	if (actor.suspended) return denied("errors:suspended");
	if (actor.id !== model.ownerId && !model.makerIds.includes(actor.id)) return denied("errors:notFound");
	if (!model.asksForUnit) return denied("media:unitIsGiven");
	return model.published ? denied("media:unitIsPublished") : allowed;
}
