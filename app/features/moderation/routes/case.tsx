import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { WhatToDo } from "../components/act-links.tsx";
import { LogRows } from "../components/log-rows.tsx";
import { ReportRows } from "../components/report-rows.tsx";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { actsOpenTo, canDecideAbout } from "../policy.ts";
import { readCase } from "../queries/cases.server.ts";
import { likeMedia } from "../queries/like-media.server.ts";
import { readLogOf } from "../queries/log.server.ts";
import { mediaShownIn } from "../queries/shown-media.server.ts";
import { staffPage } from "../staff-page.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = staffPage(async ({ context, params, actor }) => {
	const { db, now, locale } = context;
	const caseId = idParam(params.id);
	if (!caseId) throw new NotFound();
	const found = await readCase(db, actor, { caseId, now });
	const log = await readLogOf(db, actor, { type: found.subjectType, id: found.subjectId, now });
	const title = moderationTexts(locale)("case.title", { id: caseId });
	const { subject } = found;
	const media = await mediaShownIn(db, { type: found.subjectType, id: found.subjectId });
	const like = await likeMedia(db, actor, { media, now });
	const acts = subject ? actsOpenTo(actor, { ...subject, openCase: found.open }) : [];
	const decision = subject && canDecideAbout(actor, subject);
	const mine = found.claimedBy?.id === actor.id;
	return { found, log, media, like, acts, decision, title, mine, now: now.toISOString() };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Case() {
	const { found, log, media, like, acts, decision, title, mine, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	const claimable = found.open && decision?.allowed && (!found.claimedBy || mine);
	return (
		<PageLayout
			measure="text"
			title={title}
			above={<Breadcrumbs trail={[{ to: "/moderation", label: t("queue.title") }]} />}
			actions={
				claimable && (
					<Form method="post" action={`/moderation/cases/${found.id}/${mine ? "release" : "claim"}`}>
						<Button>{t(mine ? "case.release" : "case.claim")}</Button>
					</Form>
				)
			}
		>
			<div className="space-y-9">
				{!found.open && (
					<Notice tone="slate">
						{t("case.decided")} <PersonLink person={found.decidedBy} />
					</Notice>
				)}
				{found.open && found.claimedBy && !mine && (
					<Notice tone="amber">
						{t("case.claimedBy")} <PersonLink person={found.claimedBy} />
					</Notice>
				)}
				{found.subject ? (
					<SubjectQuote subject={found.subject} media={media} like={like} />
				) : (
					<Notice>{t("queue.gone")}</Notice>
				)}
				{found.subject && decision && (mine || !found.claimedBy) && (
					<WhatToDo
						subject={found.subject}
						acts={acts}
						decision={decision}
						{...(found.open && { revision: found.revision })}
					/>
				)}
				<Section title={t("queue.reports", { count: found.reportCount })}>
					<ReportRows reports={found.reports} now={now} />
				</Section>
				{log.length > 0 && (
					<Section title={t("case.history")}>
						<LogRows rows={log} now={now} />
					</Section>
				)}
			</div>
		</PageLayout>
	);
}
