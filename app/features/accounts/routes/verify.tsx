import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { proveEmail } from "../commands/email.server.ts";
import { AccountForm } from "../components/account-form.tsx";
import { EntryLayout } from "../components/entry-layout.tsx";
import { useSubmission } from "../components/use-submission.ts";
import { tokenForm } from "../forms.ts";
import { linkWorks } from "../queries/links.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

/** The link only opens a page: mail programs look links up in advance, and looking changes nothing. */
export const loader = page(async ({ context, request }) => {
	const { db, actor, now, locale } = context;
	const { searchParams } = new URL(request.url);
	const token = (searchParams.get("token") ?? "").slice(0, 100);
	const done = searchParams.has("done");
	const works = done || (await linkWorks(db, token, { purposes: ["verify_email", "change_email"], now }));
	return {
		title: accountTexts(locale)(works ? "verify.title" : "link.endedTitle"),
		...{ token, done, works },
		// Somebody who presses the same link twice has nothing to mend.
		proved: isMember(actor) && actor.emailVerified,
	};
});

export const action = formAction({
	schema: tokenForm,
	access: "anyone",
	async run({ value, context }) {
		const { db, origin, now } = context;
		await proveEmail(db, { ...value, origin, now });
		return "/verify?done";
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function Verify() {
	const { t } = useTranslation("accounts");
	const { title, token, done, works, proved } = useLoaderData<typeof loader>();
	const submission = useSubmission();
	const [form] = useForm({ id: "verify", lastResult: submission });
	if (done) {
		return (
			<EntryLayout title={title}>
				<div className="space-y-5">
					<Notice tone="jade" live>
						{t("verify.done")}
					</Notice>
					<ButtonLink to="/" tone="ink">
						{t("verify.onward")}
					</ButtonLink>
				</div>
			</EntryLayout>
		);
	}
	if (!works) {
		return (
			<EntryLayout title={title} lead={t("link.ended")}>
				<p className="mb-5 text-soft">{t(proved ? "verify.proved" : "verify.again")}</p>
				<ButtonLink to={proved ? "/" : "/settings/email"} tone="ink">
					{t(proved ? "verify.onward" : "verify.toEmail")}
				</ButtonLink>
			</EntryLayout>
		);
	}
	return (
		<EntryLayout title={title} lead={t("verify.lead")}>
			<AccountForm form={form} answer={submission} submit={t("verify.submit")}>
				<input type="hidden" name="token" value={token} />
			</AccountForm>
		</EntryLayout>
	);
}
