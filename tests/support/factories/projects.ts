import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { indexProject } from "#app/features/projects/commands/search-index.server.ts";
import type { Database } from "#db/database.server.ts";
import {
	changelogEntries,
	claims,
	criteria,
	ideas,
	projectCriteria,
	projectIdeas,
	projectMakers,
	projects,
	versionFiles,
	versionPictures,
	versions,
} from "#db/schema/index.ts";
import { anyCategoryId } from "./ideas.ts";
import { makeUser, nextNumber, only } from "./people.ts";

export type Project = typeof projects.$inferSelect;
export type Claim = typeof claims.$inferSelect;
export type Version = typeof versions.$inferSelect & { claims: Claim[] };
type Identified = { id: number };

/** A project whose owner has joined. `ideas` are taken up: open ones become building; `makers` have joined. */
export async function makeProject(
	db: Database,
	{
		ideas: takenUp = [],
		makers = [],
		...columns
	}: Partial<typeof projects.$inferInsert> & {
		ideas?: Identified[];
		makers?: Identified[];
	} = {},
): Promise<Project> {
	const number = nextNumber();
	const ownerId = columns.ownerId ?? (await makeUser(db)).id;
	const project = only(
		await db
			.insert(projects)
			.values({
				slug: `project-${number}`,
				title: `Project ${number}`,
				language: "en",
				licence: "CC-BY-4.0",
				...columns,
				ownerId,
				categoryId: columns.categoryId ?? (await anyCategoryId(db)),
			})
			.returning(),
	);
	const joinedAt = new Date();
	await db
		.insert(projectMakers)
		.values([
			{ projectId: project.id, userId: ownerId, role: "owner" as const, joinedAt },
			...makers.map(({ id }) => ({ projectId: project.id, userId: id, joinedAt })),
		]);
	for (const idea of takenUp) await takeUp(db, project, idea);
	await indexProject(db, project.id, project);
	return project;
}

async function takeUp(db: Database, project: Identified, idea: Identified): Promise<void> {
	await db.insert(projectIdeas).values({ projectId: project.id, ideaId: idea.id });
	await db
		.update(ideas)
		.set({
			projectCount: sql`${ideas.projectCount} + 1`,
			state: sql`case when ${ideas.state} = 'open' then 'building' else ${ideas.state} end`,
		})
		.where(eq(ideas.id, idea.id));
}

type VersionParts = {
	project?: Identified;
	/** Criteria that this version says it answers. */
	claims?: Identified[];
	changelog?: string[];
	pictures?: Identified[];
	files?: Identified[];
	/** "draft" leaves it unpublished. */
	state?: "draft" | "published";
};

/**
 * A published prototype, current in its project, numbered 1.0, 1.1 and so on. Its parts go in while it is a draft:
 * afterwards the database refuses them.
 */
export async function makeVersion(
	db: Database,
	{
		project,
		claims: claimed = [],
		changelog = [],
		pictures = [],
		files = [],
		state = "published",
		...columns
	}: Partial<Omit<typeof versions.$inferInsert, "state" | "projectId">> & VersionParts = {},
): Promise<Version> {
	const projectId = (project ?? (await makeProject(db))).id;
	const earlier = await db.$count(versions, eq(versions.projectId, projectId));
	const { publishedAt = new Date(), ...draftColumns } = columns;
	const draft = only(
		await db
			.insert(versions)
			.values({ major: 1, minor: earlier, title: "As it is now", ...draftColumns, projectId })
			.returning(),
	);
	const parts = <Row>(things: Identified[], row: (id: number, position: number) => Row) =>
		things.map(({ id }, position) => row(id, position));
	if (changelog.length)
		await db.insert(changelogEntries).values(
			changelog.map((text, position) => ({
				versionId: draft.id,
				kind: "changed" as const,
				text,
				position,
			})),
		);
	if (pictures.length)
		await db
			.insert(versionPictures)
			.values(parts(pictures, (mediaId, position) => ({ versionId: draft.id, mediaId, position })));
	if (files.length)
		await db
			.insert(versionFiles)
			.values(parts(files, (mediaId, position) => ({ versionId: draft.id, mediaId, position })));
	const claimRows = await makeClaims(db, draft, claimed);
	if (state === "draft") return { ...draft, claims: claimRows };
	return { ...(await publish(db, draft, publishedAt ?? new Date())), claims: claimRows };
}

async function makeClaims(
	db: Database,
	version: { id: number; projectId: number },
	claimed: Identified[],
): Promise<Claim[]> {
	if (claimed.length === 0) return [];
	const ids = claimed.map(({ id }) => id);
	const found = await db.select().from(criteria).where(inArray(criteria.id, ids)).orderBy(criteria.id);
	await db
		.insert(projectCriteria)
		.values(ids.map((criterionId) => ({ projectId: version.projectId, criterionId })))
		.onConflictDoNothing();
	return db
		.insert(claims)
		.values(found.map(({ id, ideaId }) => ({ versionId: version.id, criterionId: id, ideaId })))
		.returning();
}

async function publish(db: Database, draft: { id: number; projectId: number }, publishedAt: Date) {
	await db
		.update(versions)
		.set({ state: "superseded" })
		.where(
			and(
				eq(versions.projectId, draft.projectId),
				eq(versions.state, "published"),
				ne(versions.id, draft.id),
			),
		);
	const version = only(
		await db
			.update(versions)
			.set({ state: "published", publishedAt })
			.where(eq(versions.id, draft.id))
			.returning(),
	);
	await db
		.update(projects)
		.set({ currentVersionId: version.id, lastMakerActivityAt: publishedAt })
		.where(eq(projects.id, version.projectId));
	await db
		.update(ideas)
		.set({ versionCount: sql`${ideas.versionCount} + 1` })
		.where(
			inArray(
				ideas.id,
				db.select({ id: claims.ideaId }).from(claims).where(eq(claims.versionId, version.id)),
			),
		);
	return version;
}
