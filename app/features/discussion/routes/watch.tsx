import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { unwatch, watch } from "../commands/watch.server.ts";
import { idOf } from "../comment-action.server.ts";
import { watchForm } from "../forms.ts";
import { threadPlace } from "../thread-owners.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, threadOwners } = context;
	const place = await threadPlace(threadOwners, db, actor, { type: params.type ?? "", id: idOf(params.id) });
	return leadTo(request, place.path);
});

/** Begins or ends hearing of what happens to a thing. */
export const action = formAction({
	schema: watchForm,
	async run({ value, actor, db, context, params }) {
		const subject = { type: params.type ?? "", id: idOf(params.id) };
		const place = await threadPlace(context.threadOwners, db, actor, subject);
		await (value.on === "yes" ? watch : unwatch)(db, actor, place.subject);
		if (value.stay) return { done: true };
		const thread = `${place.path}#discussion`;
		return value.back ? safePath(value.back, thread) : thread;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
