import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { responses, roundIdeas, rounds, todos, verdicts } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canPublishOutcome } from "../policy.ts";
import { factsOf, lockRound } from "../queries/round-record.server.ts";
import { keepsTodos, type RoundOutcome } from "../rules/todos.ts";
import { roundTopics } from "./topics.server.ts";

export interface OutcomeInput {
	roundId: number;
	outcome: RoundOutcome;
	text: string;
	/** Verdicts ("partly", "not") that become to-dos; heeded when the outcome is to iterate. */
	keptVerdictIds: number[];
	now: Date;
}

/** Publishes what the maker makes of a closed round, once. Throws Forbidden, Conflict, RuleBroken. */
export async function publishOutcome(db: Database, actor: Member, input: OutcomeInput): Promise<void> {
	await inTransaction(db, async (tx) => {
		const found = await lockRound(tx, actor, input.roundId);
		ensure(canPublishOutcome(actor, factsOf(found)));
		const { outcome, text, now } = input;
		const [published] = await tx
			.update(rounds)
			.set({ outcome, outcomeText: text, outcomePublishedAt: now, outcomePublishedById: actor.id })
			.where(and(eq(rounds.id, input.roundId), isNull(rounds.outcomePublishedAt)))
			.returning({ id: rounds.id });
		if (!published) throw new Conflict("feedback:refusal.outcomePublishedAlready");
		if (keepsTodos(outcome)) await keepTodos(tx, found.project.id, input);
		const about = await tx
			.select({ id: roundIdeas.ideaId })
			.from(roundIdeas)
			.where(eq(roundIdeas.roundId, input.roundId));
		const place = {
			roundId: input.roundId,
			projectId: found.project.id,
			ideaIds: about.map(({ id }) => id),
		};
		await recordEvents(tx, {
			type: "round.outcome_published",
			actorId: actor.id,
			at: now,
			topics: roundTopics(place),
			data: { ...place, outcome },
		});
	});
}

async function keepTodos(tx: Database, projectId: number, { roundId, keptVerdictIds, now }: OutcomeInput) {
	const ids = [...new Set(keptVerdictIds)];
	if (ids.length === 0) return;
	const rows = await tx
		.select({ id: verdicts.id, reason: verdicts.reason })
		.from(verdicts)
		.innerJoin(responses, eq(responses.id, verdicts.responseId))
		.where(
			and(
				inArray(verdicts.id, ids),
				eq(responses.roundId, roundId),
				inArray(verdicts.choice, ["partly", "not"]),
			),
		);
	if (rows.length !== ids.length) throw new RuleBroken("kept", "feedback:refusal.foreignVerdict");
	await tx
		.insert(todos)
		.values(
			rows.map(({ id, reason }) => ({ projectId, roundId, verdictId: id, text: reason, createdAt: now })),
		);
}
