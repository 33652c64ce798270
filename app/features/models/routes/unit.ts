import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { findMedia } from "../../media/index.server.ts";
import { chooseUnit } from "../commands/choose-unit.server.ts";
import { unitForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["models", "media"] };

/** Says in which unit a model's file was drawn; goes back to the editor in which it was said. */
export const action = formAction({
	schema: unitForm,
	run: async ({ actor, context, params, value }) => {
		const { id: mediaId } = await findMedia(context.db, actor, params.publicId ?? "");
		await chooseUnit(context, actor, { mediaId, unit: value.unit, now: context.now });
		return value.stay ? {} : safePath(value.back);
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";

/** Takes presses only. */
export const loader = page(({ request }) => leadTo(request, "/projects"));
