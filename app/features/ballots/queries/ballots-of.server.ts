import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { ballotOptions, ballotPapers, ballots, versions } from "#db/schema/index.ts";
import { outcomeStanding } from "../rules/outcome.ts";

const mostBallots = 30;

/** A project's ballots, or those about one of its versions, open ones first, newest first; at most 30. Nothing in them tells a count. */
export async function ballotsOf(
	db: Database,
	actor: Actor,
	{ projectId, versionId, now }: { projectId: number; versionId?: number; now: Date },
) {
	const rows = await db
		.select({
			ballot: ballots,
			version: { major: versions.major, minor: versions.minor, state: versions.state },
			voted: sql<boolean>`exists (select 1 from ${ballotPapers} p where p.ballot_id = ballots.id and p.user_id = ${viewerId(actor)})`,
			mediaIds: sql<number[]>`array(select o.media_id from ${ballotOptions} o where o.ballot_id = ballots.id
				and o.media_id is not null order by o.position limit 4)::bigint[]`.mapWith(
				(ids: (number | string)[]) => ids.map(Number),
			),
			options: sql<number>`(select count(*)::int from ${ballotOptions} o where o.ballot_id = ballots.id)`,
		})
		.from(ballots)
		.leftJoin(versions, eq(versions.id, ballots.versionId))
		.where(
			and(
				eq(ballots.projectId, projectId),
				versionId === undefined ? undefined : eq(ballots.versionId, versionId),
				ne(ballots.state, "cancelled"),
				isNull(ballots.hiddenAt),
			),
		)
		.orderBy(asc(sql`${ballots.state} <> 'open'`), desc(ballots.id))
		.limit(mostBallots);
	const pictures = await pictureViews(
		db,
		rows.flatMap(({ mediaIds }) => mediaIds),
	);
	return rows.map(({ ballot, version, voted, mediaIds, options }) => ({
		id: ballot.id,
		question: ballot.question,
		method: ballot.method,
		state: ballot.state,
		closesAt: ballot.closesAt,
		paperCount: ballot.paperCount,
		outcomeStanding: outcomeStanding(ballot, now),
		version: version && {
			number: `${version.major}.${version.minor}`,
			draft: version.state === "draft",
		},
		voted,
		options,
		pictures: mediaIds.flatMap((id) => pictures.get(id) ?? []),
	}));
}

export type BallotSummary = Awaited<ReturnType<typeof ballotsOf>>[number];

const mostVersions = 60;

/** Versions of a project that came out, newest first; at most 60. */
export async function publishedVersionIds(db: Database, projectId: number): Promise<number[]> {
	const rows = await db
		.select({ id: versions.id })
		.from(versions)
		.where(and(eq(versions.projectId, projectId), ne(versions.state, "draft")))
		.orderBy(desc(versions.id))
		.limit(mostVersions);
	return rows.map(({ id }) => id);
}
