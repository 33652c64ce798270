import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { WhatToDo } from "../components/act-links.tsx";
import { LogRows } from "../components/log-rows.tsx";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { actsOpenTo, canDecideAbout } from "../policy.ts";
import { openCaseAbout } from "../queries/cases.server.ts";
import { likeMedia } from "../queries/like-media.server.ts";
import { readLogOf } from "../queries/log.server.ts";
import { mediaShownIn } from "../queries/shown-media.server.ts";
import { staffPage } from "../staff-page.server.ts";
import { subjectIn } from "../subject-parameter.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

/** Acts on a thing without a report; where there is a case, that is the place. */
export const loader = staffPage(async ({ context, params, actor }) => {
	const { db, now, locale } = context;
	const subject = await subjectIn(db, params.subject, now);
	const open = await openCaseAbout(db, subject);
	if (open) throw redirect(`/moderation/cases/${open.id}`);
	const media = await mediaShownIn(db, subject);
	return {
		title: moderationTexts(locale)("thingPage.title"),
		subject,
		media,
		like: await likeMedia(db, actor, { media, now }),
		acts: actsOpenTo(actor, { ...subject, openCase: false }),
		decision: canDecideAbout(actor, subject),
		log: await readLogOf(db, actor, { ...subject, now }),
		now: now.toISOString(),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Thing() {
	const { subject, media, like, acts, decision, log, title, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	return (
		<PageLayout
			measure="text"
			title={title}
			above={<Breadcrumbs trail={[{ to: "/moderation", label: t("queue.title") }]} />}
		>
			<div className="space-y-9">
				<SubjectQuote subject={subject} media={media} like={like} />
				<WhatToDo subject={subject} acts={acts} decision={decision} />
				{log.length > 0 && (
					<Section title={t("case.history")}>
						<LogRows rows={log} now={now} />
					</Section>
				)}
			</div>
		</PageLayout>
	);
}
