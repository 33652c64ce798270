import type { ReasonValues } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { FileView } from "../../media/index.server.ts";
import { lookAtComparison } from "../commands/comparing/look.server.ts";
import { type ModelView, modelsOf } from "../queries.server.ts";
import { type Alignment, alignmentIn } from "../rules/difference.ts";
import type { BodyFacts } from "../rules/facts.ts";
import { eachModelOnce } from "../rules/formats.ts";
import { choosePair, type Paired, pairModels } from "../rules/pairing.ts";
import { modelTopic } from "../topics.ts";
import { type ComparisonView, comparisonPath, readPair } from "./comparisons.server.ts";

/** A model in one of two versions. */
export interface ComparedSide {
	publicId: string;
	name: string;
	state: ModelView["state"];
	/** A key of texts and its values: why it can't be read. */
	reason: string | null;
	reasonValues: ReasonValues;
	facts: BodyFacts | null;
	/** What viewers load. */
	shape: ModelView["shape"];
}

/** What a page tells of the models of two versions. */
export interface ComparedModels {
	pairs: Paired<ComparedSide>[];
	/** The pair that is looked at. */
	chosen: Paired<ComparedSide> | null;
	alignment: Alignment;
	/** null where one side has no model that was read. `path` is where its state is asked for, and wanted. */
	comparison: (ComparisonView & { path: string }) | null;
}

/**
 * The models among the files of two versions, paired, with what is known of the chosen pair's difference. The address
 * chooses with `model-before`, `model-after` and `align`. Without topics it changes by the second: not to be kept.
 */
export async function comparedModels(
	db: Database,
	files: { before: FileView[]; after: FileView[] },
	{ search, now }: { search: URLSearchParams; now: Date },
): Promise<{ models: ComparedModels; topics: string[] | null }> {
	const models = await modelsOf(
		db,
		[...files.before, ...files.after].map(({ id }) => id),
	);
	const sides = (list: FileView[]) =>
		eachModelOnce(
			list.flatMap((file) => sideOf(file, models.get(file.id))),
			({ name, facts }) => ({ name, triangles: facts?.triangles ?? null }),
		);
	const pairs = pairModels(sides(files.before), sides(files.after));
	const chosen = choosePair(pairs, { before: search.get("model-before"), after: search.get("model-after") });
	const alignment = alignmentIn(search.get("align")) ?? "origin";
	const comparison = await comparisonOf(db, models, chosen, { alignment, now });
	const changes = comparison?.state === "waiting" || comparison?.state === "running";
	return {
		models: { pairs, chosen, alignment, comparison },
		topics: changes ? null : [...models.keys()].map(modelTopic),
	};
}

async function comparisonOf(
	db: Database,
	models: Map<number, ModelView>,
	chosen: Paired<ComparedSide> | null,
	at: { alignment: Alignment; now: Date },
): Promise<ComparedModels["comparison"]> {
	const idOf = (side: ComparedSide | null | undefined) =>
		[...models.values()].find(({ publicId }) => publicId === side?.publicId)?.mediaId;
	const [before, after] = [idOf(chosen?.before), idOf(chosen?.after)];
	if (before === undefined || after === undefined) return null;
	const pair = await readPair(db, before, after);
	if (!pair) return null;
	return { ...(await lookAtComparison(db, pair, at)), path: comparisonPath(pair, at.alignment) };
}

function sideOf({ name }: FileView, model: ModelView | undefined): ComparedSide[] {
	if (!model) return [];
	const { publicId, state, reason, reasonValues, facts, shape } = model;
	return [{ publicId, name, state, reason, reasonValues, facts: facts?.whole ?? null, shape }];
}
