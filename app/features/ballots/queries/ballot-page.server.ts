import { and, asc, eq } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import { pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, isMember, viewerId } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ballotOptions, ballotPapers, versions } from "#db/schema/index.ts";
import { canCast, canRunBallots, canSeeBallot, canSeeCount } from "../policy.ts";
import { outcomeStanding } from "../rules/outcome.ts";
import { type BallotRecord, factsOf, findBallot } from "./ballot-record.server.ts";
import { ballotCount } from "./count.server.ts";

/** Everything on a ballot's page that this actor may see now. Throws NotFound. */
export async function ballotPage(db: Database, actor: Actor, input: { ballotId: number; now: Date }) {
	const found = await findBallot(db, actor, input.ballotId);
	if (!canSeeBallot(actor, factsOf(found)).allowed) throw new NotFound();
	const own = isMember(actor) ? await ownPaper(db, actor, input.ballotId) : null;
	const options = await optionsOf(db, input.ballotId);
	const { id, slug, title, language } = found.project;
	return {
		ballot: ballotView(found, input.now),
		project: { id, slug, title, language },
		version: await versionOf(db, found),
		openedBy: (await personCards(db, [found.ballot.openedById])).get(found.ballot.openedById ?? 0) ?? null,
		options,
		own,
		viewerIsVisitor: !isMember(actor),
		viewerMakes: found.isMaker,
		cast: canCast(actor, factsOf(found), input.now),
		/** What only its makers may do at all. */
		run: canRunBallots(actor, factsOf(found)),
		mayPublishOutcome: canPublish(actor, found),
		may: mayStill(actor, found),
		count: canSeeCount(found.ballot, own !== null) ? await ballotCount(db, found.ballot, options) : null,
	};
}

export type BallotPage = Awaited<ReturnType<typeof ballotPage>>;

function canPublish(actor: Actor, found: BallotRecord): boolean {
	const { state, outcomePublishedAt } = found.ballot;
	return state === "closed" && !outcomePublishedAt && canRunBallots(actor, factsOf(found)).allowed;
}

/** What its makers may still do with an open one. */
function mayStill(actor: Actor, found: BallotRecord) {
	const cancel = found.ballot.state === "open" && canRunBallots(actor, factsOf(found)).allowed;
	return { cancel, change: cancel && found.ballot.paperCount === 0 };
}

async function ownPaper(db: Database, actor: Actor, ballotId: number): Promise<number[] | null> {
	const [row] = await db
		.select({ choices: ballotPapers.choices })
		.from(ballotPapers)
		.where(and(eq(ballotPapers.ballotId, ballotId), eq(ballotPapers.userId, viewerId(actor))));
	return row?.choices ?? null;
}

async function optionsOf(db: Database, ballotId: number) {
	const rows = await db
		.select()
		.from(ballotOptions)
		.where(eq(ballotOptions.ballotId, ballotId))
		.orderBy(asc(ballotOptions.position), asc(ballotOptions.id));
	const pictures = await pictureViews(
		db,
		rows.flatMap(({ mediaId }) => mediaId ?? []),
	);
	return rows.map(({ id, title, text, mediaId }) => ({
		id,
		title,
		text,
		picture: (mediaId && pictures.get(mediaId)) || null,
	}));
}

async function versionOf(db: Database, { ballot }: BallotRecord) {
	if (ballot.versionId === null) return null;
	const [row] = await db
		.select({ id: versions.id, major: versions.major, minor: versions.minor, state: versions.state })
		.from(versions)
		.where(eq(versions.id, ballot.versionId));
	return row ?? null;
}

function ballotView({ ballot }: BallotRecord, now: Date) {
	const { id, question, body, method, state, closesAt, closedAt, createdAt, paperCount } = ballot;
	const { outcomeOptionId, outcomeText, outcomePublishedAt, outcomeDueAt } = ballot;
	return {
		...{ id, question, body, method, state, closesAt, closedAt, createdAt, paperCount },
		...{ outcomeOptionId, outcomeText, outcomePublishedAt, outcomeDueAt },
		outcomeStanding: outcomeStanding(ballot, now),
	};
}
