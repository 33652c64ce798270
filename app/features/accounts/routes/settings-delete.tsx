import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { deleteAccount } from "../commands/delete-account.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deleteForm } from "../forms.ts";
import { blankSessionCookie } from "../lucia.server.ts";
import { memberPage } from "../member-page.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(({ context }) => ({
	title: accountTexts(context.locale)("delete.title"),
}));

export const action = formAction({
	schema: deleteForm,
	async run({ value, actor, context }) {
		await deleteAccount(context.db, actor, { ...value, now: context.now });
		context.setCookie(blankSessionCookie(context));
		return "/goodbye";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsDelete() {
	const { t } = useTranslation("accounts");
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"current", string>>({ id: "delete", lastResult: submission });
	return (
		<SettingsLayout title={t("delete.title")}>
			<div className="prose">
				<p>{t("delete.goes")}</p>
				<ul>
					<li>{t("delete.goesProfile")}</li>
					<li>{t("delete.goesVotes")}</li>
					<li>{t("delete.goesOpen")}</li>
					<li>{t("delete.goesRest")}</li>
				</ul>
				<p>{t("delete.stays")}</p>
				<ul>
					<li>{t("delete.staysPosts")}</li>
					<li>{t("delete.staysVerdicts")}</li>
				</ul>
			</div>
			<p>
				<a href="/settings/export" className="link" download>
					{t("delete.export")}
				</a>
			</p>
			<AccountForm form={form} answer={submission} submit={t("delete.submit")} tone="danger" reload>
				<AccountField
					field={fields.current}
					type="password"
					label={t("password.current")}
					required
					autoComplete="current-password"
				/>
			</AccountForm>
		</SettingsLayout>
	);
}
