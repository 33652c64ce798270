import { and, arrayContains, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { searchTokens } from "#app/features/ideas/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import {
	categories,
	projectFollowers,
	projectIdeas,
	projectMakers,
	projectSearch,
	projects,
} from "#db/schema/index.ts";
import { type ProjectCard, projectCards } from "./cards.server.ts";
import { visibleProjects } from "./visible.server.ts";

export const projectOrders = ["active", "new"] as const;
export type ProjectOrder = (typeof projectOrders)[number];

interface ProjectFilter {
	order: ProjectOrder;
	/** Slug of a category. */
	category?: string;
	/** Words in title, summary or story, all of them. */
	search?: string;
	/** Only what this user makes, or follows. */
	makerId?: number;
	followerId?: number;
	after?: string | null;
	size?: number;
}

/** Projects by the last sign of their makers, or newest first; 12 a page. */
export async function listProjects(
	db: Database,
	actor: Actor,
	filter: ProjectFilter,
): Promise<Page<ProjectCard>> {
	const size = filter.size ?? 12;
	const key = filter.order === "active" ? projects.lastMakerActivityAt : projects.createdAt;
	const list = keyset(filter.after, [
		{ kind: "moment", by: key, descending: true },
		{ kind: "id", by: projects.id, descending: true },
	]);
	const rows = await db
		.select({ id: projects.id, at: key })
		.from(projects)
		.where(visibleProjects(actor, list.rows, ...filters(db, filter)))
		.orderBy(...list.order)
		.limit(size + 1);
	const page = list.page(rows, size, ({ id, at }) => [at.toISOString(), id]);
	return {
		...page,
		items: await projectCards(
			db,
			actor,
			page.items.map(({ id }) => id),
		),
	};
}

/** Projects that answer this idea now, those with a version first, then by the last sign. At most 24. */
export async function projectsAnswering(db: Database, actor: Actor, ideaId: number): Promise<ProjectCard[]> {
	const rows = await db
		.select({ id: projects.id })
		.from(projectIdeas)
		.innerJoin(projects, eq(projects.id, projectIdeas.projectId))
		.where(visibleProjects(actor, and(eq(projectIdeas.ideaId, ideaId), eq(projectIdeas.state, "active"))))
		.orderBy(
			asc(sql`${projects.currentVersionId} is null`),
			desc(projects.lastMakerActivityAt),
			asc(projects.id),
		)
		.limit(24);
	return projectCards(
		db,
		actor,
		rows.map(({ id }) => id),
	);
}

export interface CategoryChoice {
	id: number;
	slug: string;
	nameZh: string;
	nameEn: string;
}

export async function categoryChoices(db: Database): Promise<CategoryChoice[]> {
	const { id, slug, nameZh, nameEn } = categories;
	return db
		.select({ id, slug, nameZh, nameEn })
		.from(categories)
		.orderBy(asc(categories.position), asc(categories.id))
		.limit(100);
}

function filters(
	db: Database,
	{ category, search, makerId, followerId }: ProjectFilter,
): (SQL | undefined)[] {
	const words = searchTokens((search ?? "").slice(0, 100)).slice(0, 24);
	return [
		category
			? inArray(
					projects.categoryId,
					db.select({ id: categories.id }).from(categories).where(eq(categories.slug, category)),
				)
			: undefined,
		words.length > 0
			? inArray(
					projects.id,
					db
						.select({ id: projectSearch.projectId })
						.from(projectSearch)
						.where(arrayContains(projectSearch.tokens, words)),
				)
			: undefined,
		makerId
			? inArray(
					projects.id,
					db
						.select({ id: projectMakers.projectId })
						.from(projectMakers)
						.where(and(eq(projectMakers.userId, makerId), isNotNull(projectMakers.joinedAt))),
				)
			: undefined,
		followerId
			? inArray(
					projects.id,
					db
						.select({ id: projectFollowers.projectId })
						.from(projectFollowers)
						.where(eq(projectFollowers.userId, followerId)),
				)
			: undefined,
	];
}
