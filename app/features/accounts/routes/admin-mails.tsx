import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Table } from "#app/ui/table.tsx";
import { AdminLayout } from "../components/admin-layout.tsx";
import { MailState } from "../components/mail-state.tsx";
import { memberPage } from "../member-page.server.ts";
import { listMails } from "../queries/mails.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const found = await listMails(context.db, actor, new URL(request.url).searchParams.get("after"));
	return {
		title: accountTexts(context.locale)("admin.mails"),
		mailLeaves: context.mailLeaves,
		now: context.now.toISOString(),
		previous: found.previous,
		next: found.next,
		mails: found.items.map(({ sentAt, createdAt, ...mail }) => ({
			...mail,
			sent: sentAt !== null,
			createdAt: createdAt.toISOString(),
		})),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function AdminMails() {
	const { t } = useTranslation("accounts");
	const { mails, mailLeaves, now, previous, next } = useLoaderData<typeof loader>();
	return (
		<AdminLayout current="mails" title={t("admin.mails")} lead={t("admin.mailsLead")}>
			<div className="mb-6">
				<Notice tone={mailLeaves ? "slate" : "amber"}>
					{t(mailLeaves ? "admin.mailsLeave" : "admin.mailsStay")}
				</Notice>
			</div>
			{mails.length === 0 ? (
				<EmptyState title={t("admin.noMails")}>{t("admin.noMailsText")}</EmptyState>
			) : (
				<Table label={t("admin.mails")}>
					<thead>
						<tr>
							<th scope="col">{t("admin.mailSubject")}</th>
							<th scope="col" className="max-sm:hidden">
								{t("admin.mailTo")}
							</th>
							<th scope="col" className="max-sm:hidden">
								{t("admin.mailAt")}
							</th>
							<th scope="col">{t("admin.mailState")}</th>
						</tr>
					</thead>
					<tbody>
						{mails.map((mail) => (
							<tr key={mail.id}>
								<th scope="row" className="font-normal sm:min-w-48">
									<Link to={`/admin/mails/${mail.id}`} className="link" lang={mail.locale}>
										{mail.subject}
									</Link>
									<span className="block text-soft sm:hidden">{mail.recipient}</span>
									<RelativeTime at={mail.createdAt} now={now} className="block text-soft sm:hidden" />
								</th>
								<td className="max-sm:hidden">{mail.recipient}</td>
								<td className="whitespace-nowrap max-sm:hidden">
									<RelativeTime at={mail.createdAt} now={now} />
								</td>
								<td>
									<MailState sent={mail.sent} error={mail.error} />
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<PageLinks of={{ previous, next }} />
		</AdminLayout>
	);
}
