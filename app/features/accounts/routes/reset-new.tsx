import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { resetPassword } from "../commands/password.server.ts";
import { AccountForm } from "../components/account-form.tsx";
import { EntryLayout } from "../components/entry-layout.tsx";
import { NewPasswordField } from "../components/new-password-field.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { deviceFrom } from "../device.server.ts";
import { resetForm } from "../forms.ts";
import { linkWorks } from "../queries/links.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = page(async ({ context, request }) => {
	const { db, now } = context;
	const token = (new URL(request.url).searchParams.get("token") ?? "").slice(0, 100);
	const works = await linkWorks(db, token, { purposes: ["reset_password"], now });
	return { title: accountTexts(context.locale)(works ? "resetNew.title" : "link.endedTitle"), token, works };
});

export const action = formAction({
	schema: resetForm,
	access: "anyone",
	async run({ value, context, request }) {
		const { db, origin, now } = context;
		const entered = await resetPassword(db, { ...value, origin, now, device: deviceFrom(context, request) });
		context.setCookie(entered.setCookie);
		return "/settings/sessions?changed";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function ResetNew() {
	const { t } = useTranslation("accounts");
	const { title, token, works } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form, fields] = useForm<Record<"password", string>>({ id: "reset-new", lastResult: submission });
	if (!works) {
		return (
			<EntryLayout title={title} lead={t("link.ended")}>
				<ButtonLink to="/reset" tone="ink">
					{t("resetNew.another")}
				</ButtonLink>
			</EntryLayout>
		);
	}
	return (
		<EntryLayout
			title={title}
			lead={t("resetNew.lead")}
			after={
				<Link to="/reset" className="link">
					{t("resetNew.again")}
				</Link>
			}
		>
			<AccountForm form={form} answer={submission} submit={t("resetNew.submit")} reload>
				<input type="hidden" name="token" value={token} />
				<NewPasswordField field={fields.password} label={t("password.new")} />
			</AccountForm>
		</EntryLayout>
	);
}
