import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { pictureViews } from "#app/features/media/index.server.ts";
import { versionFace } from "#app/features/models/index.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { emptyPage } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset, type SortKey } from "#db/keyset.server.ts";
import { projects, roundInvitations, rounds, versions } from "#db/schema/index.ts";

/** Open rounds that somebody was invited to and hasn't answered, the soonest to close first. Nothing for visitors. */
export async function dueVerdicts(
	db: Database,
	actor: Actor,
	{ now, limit = 20, cursor }: { now: Date; limit?: number; cursor?: string | null },
) {
	if (!isMember(actor)) return emptyPage;
	const list = keyset(cursor, soonestFirst);
	const rows = await db
		.select(card)
		.from(roundInvitations)
		.innerJoin(rounds, eq(rounds.id, roundInvitations.roundId))
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(
			and(
				eq(roundInvitations.userId, actor.id),
				isNull(roundInvitations.respondedAt),
				...openNow(now),
				list.rows,
			),
		)
		.orderBy(...list.order)
		.limit(limit + 1);
	const page = list.page(rows, limit, (row) => [row.closesAt.toISOString(), row.id]);
	return { ...page, items: await withPictures(db, page.items) };
}

export type RoundCardView = Awaited<ReturnType<typeof dueVerdicts>>["items"][number];

/** All open rounds, the soonest to close first: what a visitor may try. */
export async function openRounds(
	db: Database,
	{ now, limit = 20, cursor }: { now: Date; limit?: number; cursor?: string | null },
) {
	const list = keyset(cursor, soonestFirst);
	const rows = await db
		.select(card)
		.from(rounds)
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(and(...openNow(now), list.rows))
		.orderBy(...list.order)
		.limit(limit + 1);
	const page = list.page(rows, limit, (row) => [row.closesAt.toISOString(), row.id]);
	return { ...page, items: await withPictures(db, page.items) };
}

const soonestFirst: SortKey[] = [
	{ kind: "moment", by: rounds.closesAt },
	{ kind: "id", by: rounds.id },
];

const card = {
	id: rounds.id,
	closesAt: rounds.closesAt,
	responseCount: rounds.responseCount,
	version: { major: versions.major, minor: versions.minor, kind: versions.kind, title: versions.title },
	project: { id: projects.id, slug: projects.slug, title: projects.title, language: projects.language },
	pictureId: versionFace(versions.id),
};

function openNow(now: Date) {
	return [
		eq(rounds.state, "open" as const),
		gt(rounds.closesAt, now),
		isNull(projects.hiddenAt),
		ne(versions.state, "recalled"),
	];
}

async function withPictures<Row extends { pictureId: number | null }>(db: Database, rows: Row[]) {
	const views = await pictureViews(
		db,
		rows.flatMap(({ pictureId }) => pictureId ?? []),
	);
	return rows.map((row) => ({ ...row, picture: (row.pictureId && views.get(row.pictureId)) || null }));
}
