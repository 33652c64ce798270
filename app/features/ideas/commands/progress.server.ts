import { eq } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import { applyChange, type ChangeNote, recount, topicsOf } from "./life.server.ts";
import { lockIdeas } from "./locking.server.ts";

/** What projects and rounds tell an idea. */
export type ProgressChange =
	| { type: "taken_up"; projectId: number }
	| { type: "released"; projectId: number; reason: string }
	| { type: "version_published"; projectId: number; versionId: number }
	| { type: "round_opened"; roundId: number; versionId: number; projectId: number }
	| { type: "round_closed"; roundId: number; versionId: number; projectId: number }
	| { type: "criterion_confirmed"; criterionId: number; roundId: number; projectId: number }
	| { type: "criterion_lost"; criterionId: number; roundId: number; projectId: number }
	| { type: "resolved"; projectId: number; roundId: number }
	| { type: "regressed"; projectId: number; roundId: number; criterionId: number };

interface Progress {
	ideaId: number;
	change: ProgressChange;
	actorId: number | null;
	now: Date;
}

/**
 * Tells an idea what happened to its answers, in the transaction in which it happened and after the rows that
 * say so were written: take-ups, rounds and versions are counted from their rows, so telling twice changes nothing.
 * Locks the idea, moves its state by the rule, writes the timeline and the events. An idea that was merged keeps
 * its own history; the one it was merged into is counted again.
 */
export async function progressIdea(tx: Database, progress: Progress): Promise<void> {
	const { ideaId, change, actorId, now } = progress;
	const { type, ...data } = change;
	const [found] = await tx
		.select({ mergedIntoId: ideas.mergedIntoId })
		.from(ideas)
		.where(eq(ideas.id, ideaId));
	if (!found) throw new NotFound();
	const family = found.mergedIntoId ? [ideaId, found.mergedIntoId] : [ideaId];
	const locked = await lockIdeas(tx, family);
	const note: ChangeNote = { actorId, now, data, reason: "reason" in change ? change.reason : null };
	for (const [id, idea] of locked) {
		if (id === ideaId) await applyChange(tx, idea, { type }, note);
		else await recount(tx, idea, { ...note, kind: type });
	}
	await recordEvents(tx, {
		type: "idea.progressed",
		actorId,
		at: now,
		topics: topicsOf(...locked.keys()),
		data: { ideaId, change: type },
	});
}

/**
 * Counts answers again where no change of the idea's own happened: a project was hidden, restored or deleted.
 * Call it after that was written, in the same transaction.
 */
export async function recountIdeas(
	tx: Database,
	input: { ideaIds: number[]; actorId: number | null; now: Date },
): Promise<void> {
	if (input.ideaIds.length === 0) return;
	const { actorId, now } = input;
	const locked = await lockIdeas(tx, input.ideaIds);
	for (const idea of locked.values()) await recount(tx, idea, { actorId, now });
	await recordEvents(tx, {
		type: "idea.progressed",
		actorId,
		at: now,
		topics: topicsOf(...locked.keys()),
		data: { ideaId: input.ideaIds[0] as number, change: "recounted" },
	});
}
