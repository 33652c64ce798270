import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { memberPage } from "#app/features/accounts/index.server.ts";
import { SettingsLayout } from "#app/features/accounts/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormSummary, wholeProblems } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { choosePreferences } from "../commands/preferences.server.ts";
import { PreferenceGroups } from "../components/preference-groups.tsx";
import { preferencesForm } from "../forms.ts";
import { chosenKinds } from "../queries/list.server.ts";

export const handle: PageHandle = { i18n: ["accounts", "notifications"] };

export const loader = memberPage(async ({ context, actor, request }) => ({
	title: translator(context.locale, "notifications")("settings.title"),
	saved: new URL(request.url).searchParams.has("saved"),
	chosen: await chosenKinds(context.db, actor),
}));

export const action = formAction({
	schema: preferencesForm,
	keep: false,
	async run({ value, actor, db }) {
		await choosePreferences(db, actor, value.kinds);
		return "/settings/notifications?saved";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function NotificationSettings() {
	const { title, saved, chosen } = useLoaderData<typeof loader>();
	const answer = useActionData();
	const { t } = useTranslation("notifications");
	return (
		<SettingsLayout title={title} lead={t("settings.lead")}>
			{saved && (
				<Notice tone="jade" live>
					{t("settings.saved")}
				</Notice>
			)}
			<Form method="post" className="space-y-8">
				<FormSummary problems={wholeProblems(answer)} answer={answer} />
				<PreferenceGroups chosen={chosen} />
				<Button tone="ink">{t("settings.save")}</Button>
			</Form>
			<p className="text-sm text-soft">{t("settings.emailLater")}</p>
		</SettingsLayout>
	);
}
