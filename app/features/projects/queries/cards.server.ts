import { eq, inArray, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { versionFace } from "#app/features/models/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { categories, projects, versions } from "#db/schema/index.ts";
import type { VersionKind } from "../rules/kinds.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { visibleProjects } from "./visible.server.ts";

/** A project as lists show it. */
export interface ProjectCard {
	id: number;
	/** "/projects/slug-12" */
	path: string;
	title: string;
	summary: string;
	language: Locale;
	category: { id: number; slug: string; nameZh: string; nameEn: string };
	owner: PersonCard | null;
	/** Its cover, or else the picture of its current version. */
	picture: PictureView | null;
	current: {
		id: number;
		number: string;
		kind: VersionKind;
		publishedAt: Date;
		/** How many people took any of its files. */
		takenBy: number;
	} | null;
	followerCount: number;
	/** Published ones, superseded and recalled among them. */
	versionCount: number;
	/** Ideas that it answers now. */
	ideaCount: number;
	/** How far its loop has come, 0 to 5, for the ring. */
	loopSteps: number;
	openRoundId: number | null;
	lastMakerActivityAt: Date;
	/** Of a remix: the name of the version that it was made from. */
	remixOf: string | null;
	hidden: boolean;
	following: boolean;
}

// Each is one index look-up per row of a bounded list.
const versionCount = sql<number>`(select count(*) from versions v
	where v.project_id = ${projects.id} and v.state <> 'draft')`.mapWith(Number);
const ideaCount = sql<number>`(select count(*) from project_ideas pi
	where pi.project_id = ${projects.id} and pi.state = 'active')`.mapWith(Number);
const pictureId = sql<
	number | null
>`coalesce(${projects.coverMediaId}, ${versionFace(projects.currentVersionId)})`.mapWith((id) =>
	id === null ? null : Number(id),
);
const openRoundId = sql<number | null>`(select r.id from rounds r
	where r.project_id = ${projects.id} and r.state = 'open' order by r.id desc limit 1)`.mapWith((id) =>
	id === null ? null : Number(id),
);
const loopSteps = sql<number>`case
	when exists (select 1 from project_ideas pi join ideas i on i.id = pi.idea_id
		where pi.project_id = ${projects.id} and i.state = 'resolved'
		and exists (select 1 from claim_results cr join criteria c on c.id = cr.criterion_id
			where cr.project_id = ${projects.id} and c.idea_id = i.id and cr.confirmed)) then 5
	when exists (select 1 from rounds r where r.project_id = ${projects.id} and r.state <> 'cancelled') then 4
	when ${projects.currentVersionId} is not null then 3
	when exists (select 1 from project_ideas pi join ideas i on i.id = pi.idea_id
		where pi.project_id = ${projects.id} and pi.state = 'active' and i.vote_count >= 3) then 2
	when exists (select 1 from project_ideas pi
		where pi.project_id = ${projects.id} and pi.state = 'active') then 1
	else 0 end`.mapWith(Number);

/** Cards for these ids in their order; what the actor may not see is left out. Three queries, however many. */
export async function projectCards(db: Database, actor: Actor, ids: number[]): Promise<ProjectCard[]> {
	const distinct = [...new Set(ids)];
	if (distinct.length === 0) return [];
	const following = sql<boolean>`exists (select 1 from project_followers pf
		where pf.project_id = ${projects.id} and pf.user_id = ${viewerId(actor)})`;
	const rows = await db
		.select({
			project: projects,
			category: categories,
			version: {
				id: versions.id,
				major: versions.major,
				minor: versions.minor,
				kind: versions.kind,
				at: versions.publishedAt,
				takenBy: versions.downloadCount,
			},
			...{ versionCount, ideaCount, pictureId, openRoundId, loopSteps, following },
		})
		.from(projects)
		.innerJoin(categories, eq(categories.id, projects.categoryId))
		.leftJoin(versions, eq(versions.id, projects.currentVersionId))
		.where(visibleProjects(actor, inArray(projects.id, distinct)));
	const [people, pictures] = [
		await personCards(
			db,
			rows.map(({ project }) => project.ownerId),
		),
		await pictureViews(
			db,
			rows.flatMap((row) => row.pictureId ?? []),
		),
	];
	const cards = rows.map((row) => {
		const { project, category, version } = row;
		const { id, title, summary, language, followerCount, lastMakerActivityAt } = project;
		const { slug, nameZh, nameEn } = category;
		const card: ProjectCard = {
			...{ id, path: projectPath(project), title, summary, language, followerCount, lastMakerActivityAt },
			category: { id: category.id, slug, nameZh, nameEn },
			owner: (project.ownerId && people.get(project.ownerId)) || null,
			picture: (row.pictureId && pictures.get(row.pictureId)) || null,
			current: version?.at
				? {
						...{ id: version.id, number: writeVersionNumber(version), kind: version.kind },
						...{ publishedAt: version.at, takenBy: version.takenBy },
					}
				: null,
			versionCount: row.versionCount,
			ideaCount: row.ideaCount,
			loopSteps: row.loopSteps,
			openRoundId: row.openRoundId,
			remixOf: project.remixOfTitle,
			hidden: project.hiddenAt !== null,
			following: row.following,
		};
		return card;
	});
	const byId = new Map(cards.map((card) => [card.id, card]));
	return distinct.flatMap((id) => byId.get(id) ?? []);
}

/** Encoded, so that it may stand in a Location header as well. */
export function projectPath(project: { slug: string; id: number }): string {
	return `/projects/${encodeURIComponent(slugId(project))}`;
}

export function versionPath(project: { slug: string; id: number }, number: string): string {
	return `${projectPath(project)}/versions/${number}`;
}
