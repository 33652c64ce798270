import { and, eq, isNull, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { Conflict, ensure, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import { cancelDeadline, setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { ballots, versions } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canRunBallots } from "../policy.ts";
import { factsOf, findBallot, findProject, optionIdsOf } from "../queries/ballot-record.server.ts";
import { type BallotMethod, outcomeDueAfter } from "../rules/papers.ts";
import { type BallotOptions, replaceOptions } from "./options.server.ts";

/** What a ballot asks, as its form has it. */
export interface BallotFields extends BallotOptions {
	/** The draft or version that it is about. */
	versionId: number | null;
	question: string;
	body: string;
	method: BallotMethod;
	/** From now on. */
	days: number;
	now: Date;
}

export interface OpenBallotInput extends BallotFields {
	projectId: number;
}

/** Opens a ballot of 2 to 8 options, fixed from the first paper on. Gives its id. Throws Forbidden, RuleBroken. */
export async function openBallot(db: Database, actor: Member, input: OpenBallotInput): Promise<number> {
	return inTransaction(db, async (tx) => {
		const { projectId, versionId, question, body, method, days, now } = input;
		const found = await findProject(tx, actor, projectId);
		if (!found) throw new NotFound();
		ensure(canRunBallots(actor, { hidden: found.project.hiddenAt !== null, isMaker: found.isMaker }));
		if (versionId !== null) await checkVersion(tx, projectId, versionId);
		const closesAt = daysAfter(now, days);
		const values = { projectId, versionId, question, body, method, openedById: actor.id, closesAt };
		const [ballot] = await tx
			.insert(ballots)
			.values({ ...values, createdAt: now })
			.returning({ id: ballots.id });
		if (!ballot) throw new Error("The ballot's row did not come back.");
		await replaceOptions(tx, actor, ballot.id, input);
		await setDeadline(tx, { kind: "ballot.close", subjectId: ballot.id, dueAt: closesAt });
		await tell(tx, "ballot.opened", { ballotId: ballot.id, projectId }, actor.id, now);
		return ballot.id;
	});
}

/** Changes a ballot that nobody has voted on; the first paper freezes it. Throws Forbidden, Conflict, RuleBroken. */
export async function changeBallot(
	db: Database,
	actor: Member,
	{ ballotId, ...input }: BallotFields & { ballotId: number },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const found = await findBallot(tx, actor, ballotId, { lock: true });
		ensure(canRunBallots(actor, factsOf(found)));
		if (found.ballot.state !== "open") throw new Conflict("ballots:refusal.notOpen");
		if (found.ballot.paperCount > 0) throw new Conflict("ballots:refusal.frozen");
		const { versionId, question, body, method, days, now } = input;
		const projectId = found.project.id;
		if (versionId !== null) await checkVersion(tx, projectId, versionId);
		const closesAt = daysAfter(now, days);
		await replaceOptions(tx, actor, ballotId, input);
		await tx
			.update(ballots)
			.set({ versionId, question, body, method, closesAt })
			.where(eq(ballots.id, ballotId));
		await setDeadline(tx, { kind: "ballot.close", subjectId: ballotId, dueAt: closesAt });
		await tell(tx, "ballot.changed", { ballotId, projectId }, actor.id, now);
	});
}

/** Calls an open ballot off: nothing is counted, and the reason stays on its page. Throws Forbidden, Conflict. */
export async function cancelBallot(
	db: Database,
	actor: Member,
	{ ballotId, reason, now }: { ballotId: number; reason: string; now: Date },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const found = await findBallot(tx, actor, ballotId, { lock: true });
		ensure(canRunBallots(actor, factsOf(found)));
		if (found.ballot.state !== "open") throw new Conflict("ballots:refusal.notOpen");
		await tx
			.update(ballots)
			.set({ state: "cancelled", closedAt: now, outcomeText: reason })
			.where(eq(ballots.id, ballotId));
		await cancelDeadline(tx, { kind: "ballot.close", subjectId: ballotId });
		await tell(tx, "ballot.cancelled", { ballotId, projectId: found.project.id }, actor.id, now);
	});
}

/** Closes a ballot whose time has come. True when it did, false when not due or closed already. */
export async function closeBallot(db: Database, ballotId: number, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const dueAt = outcomeDueAfter(now);
		const [closed] = await tx
			.update(ballots)
			.set({ state: "closed", closedAt: now, outcomeDueAt: dueAt })
			.where(
				and(
					eq(ballots.id, ballotId),
					eq(ballots.state, "open"),
					sql`${ballots.closesAt} <= ${now.toISOString()}::timestamptz`,
				),
			)
			.returning({ projectId: ballots.projectId });
		if (!closed) return false;
		await setDeadline(tx, { kind: "ballot.outcome", subjectId: ballotId, dueAt });
		await tell(tx, "ballot.closed", { ballotId, projectId: closed.projectId }, null, now);
		return true;
	});
}

/** Says, once, what becomes of a closed ballot. Throws Forbidden, Conflict, RuleBroken. */
export async function publishBallotOutcome(
	db: Database,
	actor: Member,
	input: { ballotId: number; optionId: number | null; text: string; now: Date },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { ballotId, optionId, text, now } = input;
		const found = await findBallot(tx, actor, ballotId, { lock: true });
		ensure(canRunBallots(actor, factsOf(found)));
		if (found.ballot.state !== "closed") throw new Conflict("ballots:refusal.notClosed");
		if (optionId !== null && !(await optionIdsOf(tx, ballotId)).includes(optionId))
			throw new RuleBroken("optionId", "ballots:refusal.foreignOption");
		const [published] = await tx
			.update(ballots)
			.set({ outcomeOptionId: optionId, outcomeText: text, outcomePublishedAt: now })
			.where(and(eq(ballots.id, ballotId), isNull(ballots.outcomePublishedAt)))
			.returning({ id: ballots.id });
		if (!published) throw new Conflict("ballots:refusal.outcomePublishedAlready");
		const about = { ballotId, projectId: found.project.id };
		await tell(tx, "ballot.outcome_published", about, actor.id, now);
	});
}

/** Records that a ballot's maker let its week pass, so that the pages that show it say so. */
export async function noteBallotSilence(tx: Database, ballotId: number, now: Date): Promise<void> {
	const [silent] = await tx
		.select({ projectId: ballots.projectId })
		.from(ballots)
		.where(and(eq(ballots.id, ballotId), isNull(ballots.outcomePublishedAt)));
	if (silent) await tell(tx, "ballot.outcome_overdue", { ballotId, projectId: silent.projectId }, null, now);
}

async function checkVersion(tx: Database, projectId: number, versionId: number) {
	const [version] = await tx
		.select({ id: versions.id })
		.from(versions)
		.where(and(eq(versions.id, versionId), eq(versions.projectId, projectId)));
	if (!version) throw new RuleBroken("versionId", "ballots:refusal.foreignVersion");
}

type BallotEvent =
	| "ballot.opened"
	| "ballot.changed"
	| "ballot.cancelled"
	| "ballot.closed"
	| "ballot.outcome_published"
	| "ballot.outcome_overdue";

async function tell(
	tx: Database,
	type: BallotEvent,
	data: { ballotId: number; projectId: number },
	actorId: number | null,
	at: Date,
) {
	const topics = [`ballot:${data.ballotId}`, `project:${data.projectId}`];
	await recordEvents(tx, { type, actorId, at, topics, data });
}
