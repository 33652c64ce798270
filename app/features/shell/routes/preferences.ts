import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { rememberPreferences } from "#app/features/accounts/index.server.ts";
import { page } from "#app/http/page.server.ts";
import { preferenceCookie } from "#app/http/preferences.server.ts";
import { readForm } from "#app/http/read-form.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { isMember } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import { preferencesForm } from "../forms.ts";

/** Remembers language and theme for a year, for visitors as well, and leads back. */
export const action = page(async ({ request, context }) => {
	const { actor, db, setCookie } = context;
	const { data } = await readForm(request);
	const parsed = parseWithZod(data, { schema: preferencesForm });
	if (parsed.status !== "success") throw new RuleBroken(null, "shell:errors.422.text");
	const { lang, theme, back } = parsed.value;
	// With an account the choice goes along to every device.
	if (isMember(actor)) await rememberPreferences(db, actor, { locale: lang, theme });
	const secure = context.origin.startsWith("https:");
	if (lang) setCookie(preferenceCookie("hx_lang", lang, { secure }));
	if (theme) setCookie(preferenceCookie("hx_theme", theme, { secure }));
	return redirect(withoutLang(safePath(back)));
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/");
}

/** A page, so that a refusal is one too. */
export default function Preferences() {
	return null;
}

/** The address outranks the stored choice, so a `?lang=` must not bring the old language back. */
function withoutLang(path: string): string {
	const url = new URL(path, "http://local.invalid");
	url.searchParams.delete("lang");
	return url.pathname + url.search + url.hash;
}
