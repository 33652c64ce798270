import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { askReset } from "../commands/password.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { EntryLayout } from "../components/entry-layout.tsx";
import { MailNotice } from "../components/mail-notice.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deviceFrom } from "../device.server.ts";
import { askResetForm } from "../forms.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(({ context, request }) => ({
	title: accountTexts(context.locale)("reset.title"),
	sent: new URL(request.url).searchParams.has("sent"),
	mailLeaves: context.mailLeaves,
}));

export const action = formAction({
	schema: askResetForm,
	access: "anyone",
	async run({ value, context, request }) {
		const { db, locale, origin, now } = context;
		await askReset(db, { ...value, locale, origin, now, device: deviceFrom(context, request) });
		return "/reset?sent";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function Reset() {
	const { t } = useTranslation("accounts");
	const { sent, mailLeaves } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"email", string>>({ id: "reset", lastResult: submission });
	if (sent) {
		return (
			<EntryLayout title={t("reset.sentTitle")}>
				<div className="space-y-5">
					<Notice tone="jade" live>
						{t("reset.sent")}
					</Notice>
					<MailNotice mailLeaves={mailLeaves} />
					<ButtonLink to="/sign-in">{t("reset.back")}</ButtonLink>
				</div>
			</EntryLayout>
		);
	}
	return (
		<EntryLayout title={t("reset.title")} lead={t("reset.lead")}>
			<AccountForm form={form} answer={submission} submit={t("reset.submit")}>
				<AccountField
					field={fields.email}
					type="email"
					label={t("email.label")}
					required
					maxLength={254}
					autoComplete="email"
				/>
				<MailNotice mailLeaves={mailLeaves} />
			</AccountForm>
		</EntryLayout>
	);
}
