import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { changePassword } from "../commands/password.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { NewPasswordField } from "../components/new-password-field.tsx";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deviceFrom } from "../device.server.ts";
import { passwordForm } from "../forms.ts";
import { memberPage } from "../member-page.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(({ context }) => ({
	title: accountTexts(context.locale)("settings.password"),
}));

export const action = formAction({
	schema: passwordForm,
	async run({ value, actor, context, request }) {
		const { db, origin, now } = context;
		const device = deviceFrom(context, request);
		const session = await changePassword(db, actor, { ...value, origin, now, device });
		context.setCookie(session.setCookie);
		return "/settings/sessions?changed";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsPassword() {
	const { t } = useTranslation("accounts");
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"current" | "password", string>>({
		id: "new-password",
		lastResult: submission,
	});
	return (
		<SettingsLayout title={t("settings.password")} lead={t("passwordPage.lead")}>
			<AccountForm
				form={form}
				answer={submission}
				submit={t("passwordPage.submit")}
				beside={
					<Link to="/reset" className="link text-sm">
						{t("signIn.forgotten")}
					</Link>
				}
			>
				<AccountField
					field={fields.current}
					type="password"
					label={t("password.current")}
					required
					autoComplete="current-password"
				/>
				<NewPasswordField field={fields.password} label={t("password.new")} />
			</AccountForm>
		</SettingsLayout>
	);
}
