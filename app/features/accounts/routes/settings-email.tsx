import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { withQuery } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useTaken } from "#app/ui/use-taken.ts";
import { askEmailChange } from "../commands/email.server.ts";
import { AccountField, AccountForm } from "../components/account-form.tsx";
import { MailNotice } from "../components/mail-notice.tsx";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { emailForm } from "../forms.ts";
import { memberPage } from "../member-page.server.ts";
import { accountOf } from "../queries/accounts.server.ts";
import { accountTexts } from "../texts.server.ts";

const resend = "/settings/email/resend";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const account = await accountOf(context.db, actor.id);
	return {
		title: accountTexts(context.locale)("settings.email"),
		email: account.email,
		verified: account.emailVerifiedAt !== null,
		votesWait: actor.standing === "new",
		sentTo: (new URL(request.url).searchParams.get("sent") ?? "").slice(0, 254),
		mailLeaves: context.mailLeaves,
		administrator: actor.role === "administrator",
	};
});

export const action = formAction({
	schema: emailForm,
	async run({ value, actor, context }) {
		const { db, locale, origin, now } = context;
		await askEmailChange(db, actor, { ...value, locale, origin, now });
		return withQuery("/settings/email", { sent: value.email });
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsEmail() {
	return <Email key={useTaken()} />;
}

function Email() {
	const { t } = useTranslation("accounts");
	const { email, verified, votesWait, sentTo, mailLeaves, administrator } = useLoaderData<typeof loader>();
	const { formAction } = useNavigation();
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"email" | "current", string>>({
		id: "email",
		lastResult: submission,
	});
	return (
		<SettingsLayout title={t("settings.email")} lead={t("emailPage.lead")}>
			<div className="space-y-4">
				{sentTo && (
					<Notice tone="jade" live>
						{t("emailPage.sent", { email: sentTo })}
					</Notice>
				)}
				<p className="flex flex-wrap items-center gap-3">
					<span className="min-w-0 font-medium">{email}</span>
					<StateBadge tone={verified ? "jade" : "amber"}>
						{t(verified ? "emailPage.verified" : "emailPage.unverified")}
					</StateBadge>
				</p>
				{!verified && (
					<>
						{votesWait && <p className="text-soft">{t("emailPage.why")}</p>}
						<MailNotice mailLeaves={mailLeaves} administrator={administrator} />
						<Form method="post" action={resend}>
							<Button pending={formAction === resend}>{t("emailPage.resend")}</Button>
						</Form>
					</>
				)}
			</div>
			<Section title={t("emailPage.change")}>
				<AccountForm form={form} answer={submission} submit={t("emailPage.submit")}>
					<AccountField
						field={fields.email}
						type="email"
						label={t("emailPage.new")}
						required
						maxLength={254}
						autoComplete="email"
					/>
					<AccountField
						field={fields.current}
						type="password"
						label={t("password.current")}
						required
						autoComplete="current-password"
					/>
				</AccountForm>
			</Section>
		</SettingsLayout>
	);
}
