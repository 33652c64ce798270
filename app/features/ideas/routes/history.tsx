import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { ideaIdIn } from "../idea-parameter.server.ts";
import { readHistory } from "../queries/history.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = page(async ({ context, params }) => ({
	...(await readHistory(context.db, context.actor, ideaIdIn(params))),
	now: context.now.toISOString(),
	pageTitle: translator(context.locale)("ideas:history.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: `${data.pageTitle} · ${data.title}` }), hidden: true });

export default function History() {
	const { title, path, language, revisions, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ideas");
	return (
		<PageLayout
			measure="text"
			title={t("history.title")}
			lead={revisions.length === 0 ? t("history.none") : t("history.lead")}
			above={<Breadcrumbs trail={[{ to: path, label: title }]} />}
		>
			<ol className="divide-y divide-line">
				{revisions.map(({ id, editor, editedAt, before }) => (
					<li key={id} className="py-6">
						<p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
							<PersonLink person={editor} face="xs" />
							<RelativeTime at={editedAt} now={now} />
							{t("history.before")}
						</p>
						<div lang={language} className="mt-3">
							<h2 className="text-lg">{before.title}</h2>
							<ul className="mt-2 list-disc ps-5 text-sm">
								{before.criteria.map((text) => (
									<li key={text}>{text}</li>
								))}
							</ul>
							{before.body && <p className="mt-3 text-sm whitespace-pre-line text-soft">{before.body}</p>}
						</div>
					</li>
				))}
			</ol>
		</PageLayout>
	);
}
