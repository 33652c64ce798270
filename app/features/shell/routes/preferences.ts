import { rememberPreferences } from "#app/features/accounts/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { preferenceCookie } from "#app/http/preferences.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { isMember } from "#app/kernel/actor.ts";
import { preferencesForm } from "../forms.ts";

/** Remembers language and theme for a year, for visitors as well, and leads back. */
export const action = formAction({
	schema: preferencesForm,
	access: "anyone",
	async run({ value: { lang, theme, back }, actor, db, context }) {
		// With an account the choice goes along to every device.
		if (isMember(actor)) await rememberPreferences(db, actor, { locale: lang, theme });
		const secure = context.origin.startsWith("https:");
		if (lang) context.setCookie(preferenceCookie("hx_lang", lang, { secure }));
		if (theme) context.setCookie(preferenceCookie("hx_theme", theme, { secure }));
		return withoutLang(safePath(back));
	},
});

/** Nobody has business here but the form. */
export const loader = page(({ request }) => leadTo(request, "/"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";

/** The address outranks the stored choice, so a `?lang=` must not bring the old language back. */
function withoutLang(path: string): string {
	const url = new URL(path, "http://local.invalid");
	url.searchParams.delete("lang");
	return url.pathname + url.search + url.hash;
}
