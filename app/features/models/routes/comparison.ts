import { resource } from "#app/http/resource.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { lookAtComparison } from "../commands/comparing/look.server.ts";
import { comparisonPath, findPair } from "../queries/comparisons.server.ts";
import { alignmentIn } from "../rules/difference.ts";

/**
 * What is known of the difference of two models, as JSON, for whoever may see both files. Looking makes no work: who
 * wants it sends a form to `…/want`. It only renews, at most every 15 seconds, the moment up to which work that is under
 * way is worth going on with; that is a note on derived data, which says nothing of anybody.
 */
export const loader = resource(async ({ context, params }) => {
	const alignment = alignmentIn(params.alignment);
	const { pair } = await findPair(context.db, context.actor, params);
	if (!alignment || !pair) throw new NotFound();
	const view = await lookAtComparison(context.db, pair, { alignment, now: context.now });
	const body = { ...view, alignment, path: comparisonPath(pair, alignment) };
	return Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
});
