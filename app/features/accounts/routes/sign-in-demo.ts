import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { signInToDemo } from "../commands/sign-in.server.ts";
import { deviceFrom } from "../device.server.ts";
import { demoSignInForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const action = formAction({
	schema: demoSignInForm,
	access: "anyone",
	async run({ value: { handle, next }, context, request }) {
		const { db, origin, now, demo, sessionId } = context;
		const device = deviceFrom(context, request);
		const entry = { handle, demo, device, origin, now, previousSessionId: sessionId };
		context.setCookie((await signInToDemo(db, entry)).setCookie);
		return safePath(next, "/");
	},
});

/** Nobody has business here but the form. */
export const loader = page(({ request }) => leadTo(request, "/sign-in"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
