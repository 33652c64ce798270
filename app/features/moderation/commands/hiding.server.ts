import { setBallotHidden } from "#app/features/ballots/index.server.ts";
import { hideComment, unhideComment } from "#app/features/discussion/index.server.ts";
import { setMakeHidden, setResponseHidden } from "#app/features/feedback/index.server.ts";
import { hideIdea, hideUnseenIdea, restoreIdea } from "#app/features/ideas/index.server.ts";
import { setMediaHidden } from "#app/features/media/index.server.ts";
import { setProjectHidden } from "#app/features/projects/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { SubjectFacts } from "../queries/subject.server.ts";

interface Hiding {
	hidden: boolean;
	reason: string;
	now: Date;
}

/** Hides or shows a thing of any kind that can be hidden. Throws Conflict when it stands so already. */
export function setHidden(tx: Database, actor: Member, facts: SubjectFacts, hiding: Hiding): Promise<void> {
	const { id } = facts;
	const { hidden, reason, now } = hiding;
	if (facts.type === "idea") return (hidden ? hideIdea : restoreIdea)(tx, actor, { ideaId: id, reason, now });
	return setOtherHidden(tx, actor.id, facts, hiding);
}

/** Hides what enough people reported, until a moderator has looked at it. */
export function hideUnseen(
	tx: Database,
	facts: SubjectFacts,
	{ reason, now }: Omit<Hiding, "hidden">,
): Promise<void> {
	if (facts.type === "idea") return hideUnseenIdea(tx, { ideaId: facts.id, reason, now });
	return setOtherHidden(tx, null, facts, { hidden: true, reason, now });
}

/** `actorId` is null where nobody decided it yet. */
async function setOtherHidden(
	tx: Database,
	actorId: number | null,
	{ type, id, topics }: SubjectFacts,
	{ hidden, now }: Hiding,
): Promise<void> {
	const change = { id, hidden, actorId, now };
	switch (type) {
		case "comment":
			await (hidden ? hideComment : unhideComment)(tx, id, { actorId, now });
			return;
		case "project":
			return setProjectHidden(tx, { projectId: id, hidden, actorId, now });
		case "response":
			return setResponseHidden(tx, change);
		case "make":
			return setMakeHidden(tx, change);
		case "ballot":
			return setBallotHidden(tx, change);
		case "media":
			return setMediaHidden(tx, { ...change, topics });
		default:
			throw new RuleBroken(null, "moderation:refused.notHidable");
	}
}
