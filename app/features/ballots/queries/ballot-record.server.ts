import { asc, eq, sql } from "drizzle-orm";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ballotOptions, ballots, projectMakers, projects } from "#db/schema/index.ts";

/** A ballot and its project, as this actor stands to them. `lock` locks the ballot's row. Throws NotFound. */
export async function findBallot(
	db: Database,
	actor: Actor,
	ballotId: number,
	{ lock = false }: { lock?: boolean } = {},
) {
	const query = db
		.select({ ballot: ballots, project: projects, isMaker: isMaker(actor) })
		.from(ballots)
		.innerJoin(projects, eq(projects.id, ballots.projectId))
		.where(eq(ballots.id, ballotId));
	const [row] = await (lock ? query.for("update", { of: ballots }) : query);
	if (!row) throw new NotFound();
	return row;
}

export type BallotRecord = Awaited<ReturnType<typeof findBallot>>;

/** What a policy asks of a ballot. */
export function factsOf({ ballot, project, isMaker }: BallotRecord) {
	return {
		hidden: project.hiddenAt !== null,
		ballotHidden: ballot.hiddenAt !== null,
		isMaker,
		state: ballot.state,
		closesAt: ballot.closesAt,
	};
}

/** Ids of a ballot's options in the ballot's order: what a count goes by. */
export async function optionIdsOf(db: Database, ballotId: number): Promise<number[]> {
	const rows = await db
		.select({ id: ballotOptions.id })
		.from(ballotOptions)
		.where(eq(ballotOptions.ballotId, ballotId))
		.orderBy(asc(ballotOptions.position), asc(ballotOptions.id));
	return rows.map(({ id }) => id);
}

/** A project as this actor stands to it; null when there is none. */
export async function findProject(db: Database, actor: Actor, projectId: number) {
	const [row] = await db
		.select({ project: projects, isMaker: isMaker(actor) })
		.from(projects)
		.where(eq(projects.id, projectId));
	return row ?? null;
}

function isMaker(actor: Actor) {
	return sql<boolean>`exists (select 1 from ${projectMakers} m where m.project_id = projects.id
		and m.user_id = ${viewerId(actor)} and m.joined_at is not null)`;
}
