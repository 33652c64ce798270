import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import { findingOf } from "#app/features/feedback/index.ts";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { versionFace } from "#app/features/models/index.server.ts";
import type { Database } from "#db/database.server.ts";
import {
	changelogEntries,
	claimResults,
	claims,
	projectMakers,
	projects,
	rounds,
	versions,
} from "#db/schema/index.ts";
import type { Cell } from "../rules/cells.ts";

const mostVersions = 40;

/** Versions that claim something of these criteria, in the order of their publication, with what was found of them. */
export async function claimingVersions(db: Database, criterionIds: number[], projectId?: number) {
	if (criterionIds.length === 0 && projectId === undefined) return [];
	const claiming = db
		.select({ id: claims.versionId })
		.from(claims)
		.where(inArray(claims.criterionId, criterionIds));
	const rows = await db
		.select({ version: versions, pictureId: versionFace(versions.id), change: firstChange })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(
			and(
				projectId === undefined ? inArray(versions.id, claiming) : eq(versions.projectId, projectId),
				ne(versions.state, "draft"),
				isNotNull(versions.publishedAt),
				projectId === undefined ? isNull(projects.hiddenAt) : undefined,
			),
		)
		.orderBy(desc(versions.publishedAt), desc(versions.id))
		.limit(mostVersions);
	const ids = rows.map(({ version }) => version.id);
	const found = await cellsOf(db, ids);
	const tried = await roundsOf(db, ids);
	const pictures = await pictureViews(
		db,
		rows.flatMap(({ pictureId }) => pictureId ?? []),
	);
	return rows.reverse().map(({ version, pictureId, change }) => {
		const { id, projectId: project, major, minor, kind, state, title, publishedAt } = version;
		return {
			...{ id, projectId: project, major, minor, kind, state, title, change },
			publishedAt: publishedAt ?? version.createdAt,
			picture: ((pictureId && pictures.get(pictureId)) || null) as PictureView | null,
			claims: found.claims.filter(({ versionId }) => versionId === id).map(({ criterionId }) => criterionId),
			cells: found.cells.get(id) ?? new Map<number, Cell>(),
			rounds: tried.filter(({ versionId }) => versionId === id),
		};
	});
}

export type LoopVersion = Awaited<ReturnType<typeof claimingVersions>>[number];

/** Projects with their makers' cards, the owner first. */
export async function projectsWithMakers(db: Database, projectIds: number[]) {
	if (projectIds.length === 0) return [];
	const rows = await db
		.select({ id: projects.id, slug: projects.slug, title: projects.title, language: projects.language })
		.from(projects)
		.where(inArray(projects.id, projectIds));
	const makers = await db
		.select({ projectId: projectMakers.projectId, userId: projectMakers.userId })
		.from(projectMakers)
		.where(and(inArray(projectMakers.projectId, projectIds), isNotNull(projectMakers.joinedAt)))
		.orderBy(desc(sql`${projectMakers.role} = 'owner'`), asc(projectMakers.joinedAt));
	const cards = await personCards(
		db,
		makers.map(({ userId }) => userId),
	);
	return projectIds.flatMap((id) => {
		const project = rows.find((row) => row.id === id);
		if (!project) return [];
		const own = makers.filter(({ projectId }) => projectId === id);
		return { ...project, makers: own.flatMap(({ userId }) => cards.get(userId) ?? []) };
	});
}

const firstChange = sql<
	string | null
>`(select e.text from ${changelogEntries} e where e.version_id = ${versions.id}
	order by e.position limit 1)`;

/** The last closed round of a version speaks for it, criterion by criterion. */
async function cellsOf(db: Database, versionIds: number[]) {
	const cells = new Map<number, Map<number, Cell>>();
	if (versionIds.length === 0) return { cells, claims: [] };
	const claimed = await db
		.select({ versionId: claims.versionId, criterionId: claims.criterionId })
		.from(claims)
		.where(inArray(claims.versionId, versionIds));
	const results = await db
		.select({ versionId: rounds.versionId, result: claimResults })
		.from(claimResults)
		.innerJoin(rounds, eq(rounds.id, claimResults.roundId))
		.where(inArray(rounds.versionId, versionIds))
		.orderBy(asc(claimResults.closedAt), asc(claimResults.roundId));
	for (const { versionId, result } of results) {
		const { judged, decisive } = findingOf(result);
		const own = cells.get(versionId) ?? new Map<number, Cell>();
		own.set(result.criterionId, { solved: result.solved, judged, decisive, confirmed: result.confirmed });
		cells.set(versionId, own);
	}
	return { cells, claims: claimed };
}

function roundsOf(db: Database, versionIds: number[]) {
	if (versionIds.length === 0) return Promise.resolve([]);
	return db
		.select({
			id: rounds.id,
			versionId: rounds.versionId,
			state: rounds.state,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt,
			closedAt: rounds.closedAt,
			responseCount: rounds.responseCount,
			outcome: rounds.outcome,
			outcomeText: rounds.outcomeText,
		})
		.from(rounds)
		.where(and(inArray(rounds.versionId, versionIds), ne(rounds.state, "cancelled")))
		.orderBy(asc(rounds.opensAt), asc(rounds.id));
}
