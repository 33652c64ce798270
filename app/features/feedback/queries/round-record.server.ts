import { eq, sql } from "drizzle-orm";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projectMakers, projects, rounds, versions } from "#db/schema/index.ts";

/** True for makers of `projects` who have joined; a column for queries that have joined that table. */
export function isMaker(actor: Actor) {
	return sql<boolean>`exists (select 1 from ${projectMakers} m where m.project_id = projects.id
		and m.user_id = ${viewerId(actor)} and m.joined_at is not null)`;
}

/** A round with the version and the project that it is about, as this actor stands to them. */
export async function findRound(db: Database, actor: Actor, roundId: number) {
	const [row] = await db
		.select(columns(actor))
		.from(rounds)
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(eq(rounds.id, roundId));
	return row ?? null;
}

export type RoundRecord = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** The same with the round's row locked, for commands. Throws NotFound. */
export async function lockRound(tx: Database, actor: Actor, roundId: number): Promise<RoundRecord> {
	const [row] = await tx
		.select(columns(actor))
		.from(rounds)
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(eq(rounds.id, roundId))
		.for("update", { of: rounds });
	if (!row) throw new NotFound();
	return row;
}

/** What a policy asks of a round. */
export function factsOf({ round, version, project, isMaker }: RoundRecord) {
	return {
		hidden: project.hiddenAt !== null,
		isMaker,
		state: round.state,
		closesAt: round.closesAt,
		versionState: version.state,
	};
}

function columns(actor: Actor) {
	return { round: rounds, version: versions, project: projects, isMaker: isMaker(actor) };
}
