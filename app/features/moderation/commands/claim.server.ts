import { eq } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { cases, users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canDecideAbout, canModerate } from "../policy.ts";
import { readSubject } from "../queries/subject.server.ts";
import type { SubjectType } from "../rules/acts.ts";
import { isClaimed } from "./act.server.ts";

/** Takes a case for half an hour, so that two moderators don't collide; again prolongs it. Throws Conflict, NotFound. */
export async function claimCase(
	db: Database,
	actor: Member,
	input: { caseId: number; now: Date },
): Promise<void> {
	await change(db, actor, input, { claimedById: actor.id, claimedAt: input.now });
}

/** Gives it back to the others. */
export async function releaseCase(
	db: Database,
	actor: Member,
	input: { caseId: number; now: Date },
): Promise<void> {
	await change(db, actor, input, { claimedById: null, claimedAt: null });
}

async function change(
	db: Database,
	actor: Member,
	{ caseId, now }: { caseId: number; now: Date },
	claim: { claimedById: number | null; claimedAt: Date | null },
): Promise<void> {
	ensure(canModerate(actor));
	await inTransaction(db, async (tx) => {
		const [row] = await tx.select().from(cases).where(eq(cases.id, caseId)).for("update");
		if (!row) throw new NotFound();
		const subject = { type: row.subjectType as SubjectType, id: row.subjectId };
		const facts = await readSubject(tx, subject, now);
		if (facts) ensure(canDecideAbout(actor, facts));
		if (row.state === "decided") throw new Conflict("moderation:refused.changed");
		if (isClaimed(row, now) && row.claimedById !== actor.id) {
			const [holder] = await tx
				.select()
				.from(users)
				.where(eq(users.id, row.claimedById ?? 0));
			throw new Conflict("moderation:refused.claimed", { who: `@${holder?.handle}` });
		}
		await tx.update(cases).set(claim).where(eq(cases.id, caseId));
	});
}
