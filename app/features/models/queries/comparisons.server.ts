import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, modelComparisons, models } from "#db/schema/index.ts";
import { findMedia, type MediaRow } from "../../media/index.server.ts";
import { noDifference } from "../comparing/identical.ts";
import { type ComparisonState, stateNow } from "../rules/comparison.ts";
import type { Alignment, ComparisonFile, ModelDifference } from "../rules/difference.ts";
import { comparisonFiles } from "../rules/difference.ts";
import type { ModelFacts } from "../rules/facts.ts";

type ModelRow = typeof models.$inferSelect;
export type ComparisonRow = typeof modelComparisons.$inferSelect;

/** One of two models that are compared. */
export interface ComparedModel {
	file: Pick<MediaRow, "id" | "publicId" | "key" | "sha256">;
	model: ModelRow;
}

export interface ModelPair {
	before: ComparedModel;
	after: ComparedModel;
}

/** What a page knows of a comparison. */
export interface ComparisonView {
	/** none: nobody has asked for it, or what was found holds no longer. */
	state: ComparisonState | "none";
	/** 0 to 100. */
	progress: number;
	/** A key of texts: why it failed. */
	reason: string | null;
	difference: ModelDifference | null;
	/** Addresses, by what they hold. */
	files: Partial<Record<ComparisonFile, string>>;
}

/** The two models that an address names, for whoever may see both files. Throws NotFound. */
export async function findPair(
	db: Database,
	actor: Actor,
	address: { before?: string; after?: string },
): Promise<{ pair: ModelPair | null; files: { before: MediaRow; after: MediaRow } }> {
	const before = await findMedia(db, actor, address.before ?? "");
	const after = await findMedia(db, actor, address.after ?? "");
	if (before.id === after.id) throw new NotFound();
	const pair = await readPair(db, before.id, after.id);
	return { pair, files: { before, after } };
}

/** Two files with what is known of them; null unless both were read. */
export async function readPair(db: Database, beforeId: number, afterId: number): Promise<ModelPair | null> {
	const rows = await db
		.select({ file: media, model: models })
		.from(models)
		.innerJoin(media, eq(media.id, models.mediaId))
		.where(and(inArray(models.mediaId, [beforeId, afterId]), eq(models.state, "ready")));
	const of = (id: number) => rows.find(({ file }) => file.id === id);
	const [before, after] = [of(beforeId), of(afterId)];
	return before && after ? { before, after } : null;
}

/** What is kept of a pair under one alignment. */
export async function findComparison(
	db: Database,
	{ before, after }: ModelPair,
	alignment: Alignment,
): Promise<ComparisonRow | null> {
	const [row] = await db
		.select()
		.from(modelComparisons)
		.where(isComparison(before, after, alignment));
	return row ?? null;
}

export function isComparison(
	before: ComparedModel,
	after: ComparedModel,
	alignment: Alignment,
): SQL | undefined {
	return and(
		eq(modelComparisons.beforeMediaId, before.file.id),
		eq(modelComparisons.afterMediaId, after.file.id),
		eq(modelComparisons.alignment, alignment),
	);
}

/** What is known of a pair's difference; two that are the same differ in nothing, without anybody comparing them. */
export async function comparisonView(
	db: Database,
	pair: ModelPair,
	{ alignment, now }: { alignment: Alignment; now: Date },
): Promise<ComparisonView> {
	const same = sameModel(pair, alignment);
	if (same) return { state: "ready", progress: 100, reason: null, difference: same, files: {} };
	const row = await findComparison(db, pair, alignment);
	const state = row && stateNow(row, { shapesReadAt: shapesReadAt(pair), now });
	if (!row || !state) return { state: "none", progress: 0, reason: null, difference: null, files: {} };
	const ready = state === "ready";
	return {
		state,
		progress: row.progress,
		reason: row.reason,
		difference: ready ? (row.result as ModelDifference) : null,
		files: ready ? addressesOf(pair, row) : {},
	};
}

/** The difference of two files with the same bytes in the same unit; null where they must be compared. */
export function sameModel({ before, after }: ModelPair, alignment: Alignment): ModelDifference | null {
	if (before.file.sha256 !== after.file.sha256 || before.model.unit !== after.model.unit) return null;
	return { ...noDifference(alignment), ...wholes({ before, after }) };
}

/** What was measured of both. */
export function wholes({ before, after }: ModelPair): Pick<ModelDifference, "before" | "after"> {
	const whole = ({ model }: ComparedModel) => (model.facts as ModelFacts).whole;
	return { before: whole(before), after: whole(after) };
}

/** When the later of the two shapes was read: what was found before is of another shape. */
export function shapesReadAt({ before, after }: ModelPair): Date {
	const times = [before, after].map(({ model }) => model.measuredAt?.getTime() ?? 0);
	return new Date(Math.max(...times));
}

/** Tells what was found at one time from what was found at another. */
export function comparisonMark({ finishedAt }: Pick<ComparisonRow, "finishedAt">): string {
	return (finishedAt?.getTime() ?? 0).toString(36);
}

export function comparisonPath({ before, after }: ModelPair, alignment: Alignment): string {
	return `/models/compare/${before.file.publicId}/${after.file.publicId}/${alignment}`;
}

function addressesOf(pair: ModelPair, row: ComparisonRow): ComparisonView["files"] {
	const kept = comparisonFiles.filter((name) => row.files[name]);
	const at = comparisonPath(pair, row.alignment);
	return Object.fromEntries(kept.map((name) => [name, `${at}/${name}?v=${comparisonMark(row)}`]));
}

/** How many comparisons wait for their turn. */
export function countWaiting(db: Database): Promise<number> {
	return db.$count(modelComparisons, or(eq(modelComparisons.state, "waiting")));
}

/**
 * Whether both files stand in published versions of one project, or of one and another that was remixed from it: what
 * people compare. Everything with everything would be work and room without end.
 */
export async function areRelated(db: Database, beforeId: number, afterId: number): Promise<boolean> {
	const { rows } = (await db.execute(sql`select exists (
		select from version_files fa join versions va on va.id = fa.version_id join projects pa on pa.id = va.project_id,
			version_files fb join versions vb on vb.id = fb.version_id join projects pb on pb.id = vb.project_id
		where fa.media_id = ${beforeId} and fb.media_id = ${afterId} and va.state <> 'draft' and vb.state <> 'draft'
			and (pa.id = pb.id
				or exists (select from versions v where v.id = pb.remix_of_version_id and v.project_id = pa.id)
				or exists (select from versions v where v.id = pa.remix_of_version_id and v.project_id = pb.id))
	) as related`)) as unknown as { rows: { related: boolean }[] };
	return rows[0]?.related === true;
}
