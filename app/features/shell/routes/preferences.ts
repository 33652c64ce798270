import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { preferencesForm } from "../forms.ts";

/** Remembers language and theme for a year, for visitors as well. */
export const action = formAction({
	schema: preferencesForm,
	access: "anyone",
	async run({ value, context }) {
		const { lang, theme, back } = value;
		const secure = context.origin.startsWith("https:") ? "; Secure" : "";
		const attributes = `Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`;
		if (lang) context.setCookie(`hx_lang=${lang}; ${attributes}`);
		if (theme) context.setCookie(`hx_theme=${theme}; ${attributes}`);
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
