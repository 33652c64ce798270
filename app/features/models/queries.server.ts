import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, type SQLWrapper, sql } from "drizzle-orm";
import type { ReasonValues } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, models, projectMakers, versionFiles, versions } from "#db/schema/index.ts";
import { modelTypes } from "../media/index.server.ts";
import type { ModelFacts, ModelProblem } from "./rules/facts.ts";
import { problemsOf } from "./rules/judgement.ts";
import { asksForUnit, type LengthUnit, readerVersion, readReason } from "./rules/reading.ts";
import { stillName } from "./rules/still.ts";
import { modelTopic } from "./topics.ts";

/** What a page knows of one model file. */
export interface ModelView {
	mediaId: number;
	publicId: string;
	state: "waiting" | "ready" | "failed" | "unread";
	/** A key of texts and its values: why it failed. */
	reason: string | null;
	reasonValues: ReasonValues;
	unit: LengthUnit;
	/** format: the file says so; assumed: nobody does; maker: they did. */
	unitFrom: "format" | "assumed" | "maker";
	/** The format says nothing of its unit, so the maker may. */
	asksForUnit: boolean;
	/** The same, and no version with it is published yet: others build by its size. */
	unitIsOpen: boolean;
	facts: ModelFacts | null;
	/** The worst first. */
	problems: ModelProblem[];
	/** What viewers load. */
	shape: { url: string; bytes: number } | null;
	stillMediaId: number | null;
	/** What the file brings along as its picture, written anew: it may show anything. */
	picture: { url: string; width: number; height: number } | null;
}

/** The models among these files, by media id; those that nobody has read yet are waiting. Hidden ones are left out. */
export async function modelsOf(db: Database, mediaIds: number[]): Promise<Map<number, ModelView>> {
	const ids = [...new Set(mediaIds)];
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({
			media: { id: media.id, publicId: media.publicId, mime: media.mime },
			model: models,
			isPublished,
		})
		.from(media)
		.leftJoin(models, eq(models.mediaId, media.id))
		.where(and(inArray(media.id, ids), inArray(media.mime, modelTypes), isNull(media.hiddenAt)));
	return new Map(rows.map((row) => [row.media.id, viewOf(row)]));
}

const isPublished = sql<boolean>`exists (select 1 from ${versionFiles} vf join ${versions} v on v.id = vf.version_id
	where vf.media_id = ${media.id} and v.state <> 'draft')`;

type ModelRow = typeof models.$inferSelect;

function viewOf({
	media: { id, publicId, mime },
	model,
	isPublished,
}: {
	media: { id: number; publicId: string; mime: string };
	model: ModelRow | null;
	isPublished: boolean;
}): ModelView {
	const facts = (model?.facts ?? null) as ModelFacts | null;
	const { unit, unitFrom } = model ?? { unit: "mm", unitFrom: "assumed" };
	const { reason, values } = model?.reason ? readReason(model.reason) : { reason: null, values: {} };
	return {
		mediaId: id,
		publicId,
		state: model?.state ?? "waiting",
		reason,
		reasonValues: values,
		...{ unit, unitFrom },
		asksForUnit: asksForUnit(mime),
		unitIsOpen: asksForUnit(mime) && !isPublished,
		facts,
		problems: facts ? problemsOf(facts, { unit, from: unitFrom }) : [],
		shape:
			model?.state === "ready"
				? { url: `/models/${publicId}/shape.glb?v=${shapeMark(model)}`, bytes: model.shapeBytes ?? 0 }
				: null,
		stillMediaId: model?.stillMediaId ?? null,
		picture:
			model?.state === "ready" && facts?.picture
				? { url: `/models/${publicId}/picture.webp?v=${shapeMark(model)}`, ...facts.picture }
				: null,
	};
}

/** Tells one shape of a file from another that was read of it later. */
export function shapeMark({ shapeKey }: Pick<ModelRow, "shapeKey">): string {
	return /shape-(\w+)\.glb$/.exec(shapeKey ?? "")?.[1] ?? "";
}

/** The model of a file, its row whole; null when there is none. */
export async function findModel(db: Database, mediaId: number): Promise<ModelRow | null> {
	const [row] = await db.select().from(models).where(eq(models.mediaId, mediaId));
	return row ?? null;
}

/** A model's row and where its file lies. */
export async function modelWithFile(db: Database, mediaId: number) {
	const [row] = await db
		.select({
			model: models,
			file: { key: media.key, bytes: media.bytes, mime: media.mime, ownerId: media.ownerId },
		})
		.from(media)
		.leftJoin(models, eq(models.mediaId, media.id))
		.where(and(eq(media.id, mediaId), eq(media.kind, "file")));
	return row ?? null;
}

/** Model files after `after` that nobody has read, or only an older reader has, in the order of their ids. */
export async function modelsToRead(db: Database, after: number, limit: number): Promise<number[]> {
	const rows = await db
		.select({ id: media.id })
		.from(media)
		.leftJoin(models, eq(models.mediaId, media.id))
		.where(
			and(
				eq(media.kind, "file"),
				inArray(media.mime, modelTypes),
				gt(media.id, after),
				or(isNull(models.mediaId), eq(models.state, "waiting"), lt(models.readerVersion, readerVersion)),
			),
		)
		.orderBy(asc(media.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** Read models after `after` without a still, or with one that is drawn in an older way, in the order of their ids. */
export async function modelsToDraw(db: Database, after: number, limit: number): Promise<number[]> {
	const rows = await db
		.select({ id: models.mediaId })
		.from(models)
		.leftJoin(media, eq(media.id, models.stillMediaId))
		.where(
			and(
				eq(models.state, "ready"),
				gt(models.mediaId, after),
				or(isNull(media.id), ne(media.originalName, stillName)),
			),
		)
		.orderBy(asc(models.mediaId))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** The id of the picture that stands for a version: its first one, or else the first still of its models. */
export function versionFace(versionId: SQLWrapper) {
	// Once more wrapped, it keeps its table's name also where only one table is asked.
	const id = sql`${versionId}`;
	return sql<number | null>`coalesce(
		(select vp.media_id from version_pictures vp where vp.version_id = ${id} order by vp.position limit 1),
		(select m.still_media_id from version_files vf join models m on m.media_id = vf.media_id
			join media still on still.id = m.still_media_id
			where vf.version_id = ${id} and still.hidden_at is null order by vf.position limit 1))`.mapWith((id) =>
		id === null ? null : Number(id),
	);
}

/** What is to be told anew when something of a model changes: its own topic, and the public pages on which its file stands. */
export async function topicsOfModel(db: Database, mediaId: number): Promise<string[]> {
	const rows = await db
		.selectDistinct({ projectId: versions.projectId })
		.from(versionFiles)
		.innerJoin(versions, eq(versions.id, versionFiles.versionId))
		.where(and(eq(versionFiles.mediaId, mediaId), ne(versions.state, "draft")));
	const pages = rows.map(({ projectId }) => `project:${projectId}`);
	return [modelTopic(mediaId), ...(pages.length > 0 ? ["projects", "home", ...pages] : [])];
}

/** In which versions a file stands: whether one is published, and who makes the drafts. */
export async function usesOf(
	db: Database,
	mediaId: number,
): Promise<{ published: boolean; makerIds: number[] }> {
	const rows = await db
		.select({ state: versions.state, makerId: projectMakers.userId })
		.from(versionFiles)
		.innerJoin(versions, eq(versions.id, versionFiles.versionId))
		.leftJoin(
			projectMakers,
			and(
				eq(projectMakers.projectId, versions.projectId),
				isNotNull(projectMakers.joinedAt),
				eq(versions.state, "draft"),
			),
		)
		.where(eq(versionFiles.mediaId, mediaId));
	return {
		published: rows.some(({ state }) => state !== "draft"),
		makerIds: rows.flatMap(({ makerId }) => makerId ?? []),
	};
}
