import { redirect } from "@remix-run/node";
import { rememberPreferences } from "#app/features/accounts/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { preferenceCookie } from "#app/http/preferences.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { isMember } from "#app/kernel/actor.ts";
import { preferencesForm } from "../forms.ts";

/** Remembers language and theme for a year, for visitors as well. */
export const action = formAction({
	schema: preferencesForm,
	access: "anyone",
	async run({ value, actor, context }) {
		const { lang, theme, back } = value;
		// With an account the choice goes along to every device.
		if (isMember(actor)) await rememberPreferences(context.db, actor, { locale: lang, theme });
		const secure = context.origin.startsWith("https:");
		if (lang) context.setCookie(preferenceCookie("hx_lang", lang, { secure }));
		if (theme) context.setCookie(preferenceCookie("hx_theme", theme, { secure }));
		return withoutLang(safePath(back));
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/");
}

/** The address outranks the stored choice, so a `?lang=` must not bring the old language back. */
function withoutLang(path: string): string {
	const url = new URL(path, "http://local.invalid");
	url.searchParams.delete("lang");
	return url.pathname + url.search + url.hash;
}
