import type { Member } from "#app/kernel/actor.ts";
import { ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { versionVotes } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canSee, canVoteOnVersion } from "../policy.ts";
import { findVersion, versionFacts } from "../queries/version-record.server.ts";
import { choicesFor, type VersionVoteChoice } from "../rules/version-votes.ts";

export interface VersionVoteInput {
	versionId: number;
	choice: VersionVoteChoice;
	reason: string;
	now: Date;
}

/** Says how the current version compares, or changes what one said. Throws NotFound, Forbidden, RuleBroken. */
export async function voteOnVersion(db: Database, actor: Member, input: VersionVoteInput): Promise<void> {
	const { versionId, choice, reason, now } = input;
	await inTransaction(db, async (tx) => {
		const found = await findVersion(tx, actor, versionId, { lock: true });
		ensure(canSee(actor, versionFacts(found)));
		ensure(canVoteOnVersion(actor, versionFacts(found)));
		if (!choicesFor(found.isFirst).includes(choice))
			throw new RuleBroken("choice", "feedback:refusal.otherChoices");
		await tx
			.insert(versionVotes)
			.values({ versionId, userId: actor.id, choice, reason, createdAt: now, updatedAt: now })
			.onConflictDoUpdate({
				target: [versionVotes.versionId, versionVotes.userId],
				set: { choice, reason, updatedAt: now },
			});
		await recordEvents(tx, {
			type: "version.voted",
			actorId: actor.id,
			at: now,
			topics: [`project:${found.project.id}`],
			data: { projectId: found.project.id, versionId },
		});
	});
}
