import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { chargeFor } from "../commands/comparing/charge.server.ts";
import { wantComparison } from "../commands/comparing/want.server.ts";
import { pressForm } from "../forms.ts";
import { findPair } from "../queries/comparisons.server.ts";
import { alignmentIn } from "../rules/difference.ts";

export const handle: PageHandle = { i18n: ["models"] };

/** Asks for the difference of two models, also after it failed or was given up; goes back to its page. */
export const action = formAction({
	schema: pressForm,
	access: "anyone",
	run: async ({ actor, context, params, value }) => {
		const alignment = alignmentIn(params.alignment);
		const { files } = await findPair(context.db, actor, params);
		if (!alignment) throw new NotFound();
		const wanted = { beforeId: files.before.id, afterId: files.after.id, alignment, now: context.now };
		await wantComparison(context, { ...wanted, charge: () => chargeFor(actor, context.address) });
		return value.stay ? {} : safePath(value.back);
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";

/** Takes presses only. */
export const loader = page(({ request }) => leadTo(request, "/projects"));
