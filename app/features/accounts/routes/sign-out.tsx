import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Button } from "#app/ui/button.tsx";
import { FormSummary, wholeProblems } from "#app/ui/form-summary.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { endSession } from "../commands/sessions.server.ts";
import { EntryLayout } from "../components/entry-layout.tsx";
import { emptyForm } from "../forms.ts";
import { blankSessionCookie } from "../lucia.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(({ context }) => {
	if (!isMember(context.actor)) throw redirect("/");
	return { title: accountTexts(context.locale)("signOut.title") };
});

export const action = formAction({
	schema: emptyForm,
	access: "anyone",
	async run({ context }) {
		if (context.sessionId) await endSession(context.db, context.sessionId);
		context.setCookie(blankSessionCookie(context));
		return "/";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SignOut() {
	const answer = useActionData();
	const { t } = useTranslation("accounts");
	return (
		<EntryLayout title={t("signOut.title")} lead={t("signOut.lead")}>
			<Form method="post" reloadDocument>
				<FormSummary problems={wholeProblems(answer)} answer={answer} />
				<Button tone="ink" size="lg">
					{t("signOut.submit")}
				</Button>
			</Form>
		</EntryLayout>
	);
}
