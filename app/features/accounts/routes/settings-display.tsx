import { getFormProps, useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { preferenceCookie } from "#app/http/preferences.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { rememberPreferences } from "../commands/preferences.server.ts";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { displayForm } from "../forms.ts";
import { memberPage } from "../member-page.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(({ context, request }) => ({
	title: accountTexts(context.locale)("settings.display"),
	locale: context.locale,
	theme: context.theme,
	saved: new URL(request.url).searchParams.has("saved"),
}));

export const action = formAction({
	schema: displayForm,
	async run({ value, actor, context }) {
		const secure = context.origin.startsWith("https:");
		await rememberPreferences(context.db, actor, value);
		context.setCookie(preferenceCookie("hx_lang", value.locale, { secure }));
		context.setCookie(preferenceCookie("hx_theme", value.theme, { secure }));
		return "/settings/display?saved";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsDisplay() {
	const { t } = useTranslation("accounts");
	const { locale, theme, saved } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form] = useForm({ id: "display", lastResult: submission });
	return (
		<SettingsLayout title={t("settings.display")} lead={t("display.lead")}>
			{saved && (
				<Notice tone="jade" live>
					{t("settings.saved")}
				</Notice>
			)}
			<form method="post" {...getFormProps(form)} className="space-y-7">
				<FormSummary problems={problemsOf(form)} answer={submission} />
				<RadioGroup
					label={t("display.language")}
					name="locale"
					id={`${form.id}-locale`}
					defaultValue={locale}
					options={[
						{ value: "zh-CN", label: <span lang="zh-CN">中文</span> },
						{ value: "en", label: <span lang="en">English</span> },
					]}
				/>
				<RadioGroup
					label={t("display.theme")}
					name="theme"
					id={`${form.id}-theme`}
					defaultValue={theme}
					options={[
						{ value: "light", label: t("display.light") },
						{ value: "dark", label: t("display.dark") },
						{ value: "system", label: t("display.system") },
					]}
				/>
				<Button tone="ink" size="lg">
					{t("settings.save")}
				</Button>
			</form>
		</SettingsLayout>
	);
}
