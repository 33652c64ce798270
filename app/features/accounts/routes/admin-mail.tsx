import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { rowId } from "#app/kernel/forms.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { AdminLayout } from "../components/admin-layout.tsx";
import { MailState } from "../components/mail-state.tsx";
import { MailText } from "../components/mail-text.tsx";
import { memberPage } from "../member-page.server.ts";
import { readMail } from "../queries/mails.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(async ({ context, params, actor }) => {
	const mailId = rowId.safeParse(params.id);
	if (!mailId.success) throw new NotFound();
	const { subject, recipient, body, locale, sentAt, error } = await readMail(context.db, actor, mailId.data);
	return { subject, recipient, body, locale, sent: sentAt !== null, error };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.subject, hidden: true } : {});

export default function AdminMail() {
	const { t } = useTranslation("accounts");
	const { subject, recipient, body, locale, sent, error } = useLoaderData<typeof loader>();
	return (
		<AdminLayout current="mails" title={<span lang={locale}>{subject}</span>}>
			<Card className="max-w-text">
				<p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-4 text-sm text-soft">
					{t("admin.mailTo")} <span className="text-ink">{recipient}</span>
					<MailState sent={sent} error={error} />
				</p>
				{body ? <MailText body={body} lang={locale} /> : <p className="text-soft">{t("admin.mailGone")}</p>}
			</Card>
			<p className="mt-6">
				<ButtonLink to="/admin/mails">{t("admin.mails")}</ButtonLink>
			</p>
		</AdminLayout>
	);
}
