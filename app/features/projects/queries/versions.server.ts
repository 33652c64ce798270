import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { versionFace } from "#app/features/models/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions } from "#db/schema/index.ts";
import type { VersionKind } from "../rules/kinds.ts";
import type { VersionState } from "../rules/version-lifecycle.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { projectPath, versionPath } from "./cards.server.ts";
import { visibleProjects } from "./visible.server.ts";

/** A published version as lists and other features name it. */
export interface VersionView {
	id: number;
	/** "/projects/slug-12/versions/0.3" */
	path: string;
	number: string;
	kind: VersionKind;
	state: VersionState;
	title: string;
	publishedAt: Date | null;
	/** Its first one, or else the still of its first model. */
	picture: PictureView | null;
	project: { id: number; path: string; title: string; language: Locale; ownerId: number | null };
}

const faceId = versionFace(versions.id);

/** Published versions by id, with the picture that stands for them; drafts and what is hidden are left out. Two queries. */
export async function versionViews(
	db: Database,
	actor: Actor,
	ids: number[],
): Promise<Map<number, VersionView>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ version: versions, project: projects, faceId })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(visibleProjects(actor, and(inArray(versions.id, ids), ne(versions.state, "draft"))));
	const pictures = await pictureViews(
		db,
		rows.flatMap((row) => row.faceId ?? []),
	);
	return new Map(
		rows.map(({ version, project, faceId: face }) => [
			version.id,
			viewOf(version, project, (face && pictures.get(face)) || null),
		]),
	);
}

/** A project's versions from the first to the newest, the draft left out unless asked for. At most 200. */
export async function versionLine(
	db: Database,
	project: ProjectName,
	{ withDraft = false } = {},
): Promise<VersionView[]> {
	const rows = await db
		.select({ version: versions, faceId })
		.from(versions)
		.where(and(eq(versions.projectId, project.id), withDraft ? undefined : ne(versions.state, "draft")))
		.orderBy(desc(versions.major), desc(versions.minor))
		.limit(200);
	const pictures = await pictureViews(
		db,
		rows.flatMap((row) => row.faceId ?? []),
	);
	return rows
		.reverse()
		.map(({ version, faceId: face }) => viewOf(version, project, (face && pictures.get(face)) || null));
}

/** What of a project its versions are named with. */
export interface ProjectName {
	id: number;
	slug: string;
	title: string;
	language: Locale;
	ownerId: number | null;
}

/** A version's row as a view, with the picture that stands for it. */
export function viewOf(
	version: typeof versions.$inferSelect,
	project: ProjectName,
	picture: PictureView | null,
): VersionView {
	const number = writeVersionNumber(version);
	const { id, kind, state, title, publishedAt } = version;
	return {
		...{ id, number, kind, state, title, publishedAt, picture },
		path: versionPath(project, number),
		project: {
			id: project.id,
			path: projectPath(project),
			title: project.title,
			language: project.language,
			ownerId: project.ownerId,
		},
	};
}
