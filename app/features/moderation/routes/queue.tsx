import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { PersonName } from "#app/features/accounts/index.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { type QueuedCase, readQueue } from "../queries/cases.server.ts";
import { staffPage } from "../staff-page.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = staffPage(async ({ context, request, actor }) => {
	const { db, now, locale } = context;
	const cursor = new URL(request.url).searchParams.get("after");
	return {
		title: moderationTexts(locale)("queue.title"),
		me: actor.id,
		now: now.toISOString(),
		...(await readQueue(db, actor, { cursor, now })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Queue() {
	const { items, previous, next, now, me, title } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	return (
		<PageLayout
			measure="text"
			title={title}
			lead={t("queue.lead")}
			actions={<ButtonLink to="/moderation/log">{t("log.title")}</ButtonLink>}
		>
			{items.length === 0 ? (
				<EmptyState
					title={t("queue.none")}
					action={<ButtonLink to="/moderation/log">{t("log.title")}</ButtonLink>}
				>
					{t("queue.noneNext")}
				</EmptyState>
			) : (
				<Rows>
					{items.map((item) => (
						<QueueItem key={item.id} item={item} now={now} me={me} />
					))}
				</Rows>
			)}
			<PageLinks of={{ previous, next }} />
		</PageLayout>
	);
}

function QueueItem({ item, now, me }: { item: QueuedCase; now: string; me: number }) {
	const { t } = useTranslation("moderation");
	return (
		<li className="relative py-5">
			<div className="mb-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
				<h2 className="text-base">
					<Link to={`/moderation/cases/${item.id}`} className="stretched hover:underline">
						{t("queue.reports", { count: item.reportCount })}
					</Link>
				</h2>
				<span className="tabular text-soft">{t("queue.weight", { weight: Math.round(item.weight) })}</span>
				<RelativeTime at={item.createdAt} now={now} className="text-soft" />
				{item.claimedBy && (
					<StateBadge tone={item.claimedBy.id === me ? "jade" : "amber"}>
						{item.claimedBy.id === me ? (
							t("queue.mine")
						) : (
							<>
								{t("queue.with")} <PersonName person={item.claimedBy} />
							</>
						)}
					</StateBadge>
				)}
			</div>
			<p className="mb-2.5 flex flex-wrap gap-1.5">
				{item.reasons.map((reason) => (
					<StateBadge key={reason} tone="slate">
						{t(`report.reason.${reason}`)}
					</StateBadge>
				))}
				{item.alike && <StateBadge tone="amber">{t("like.badge")}</StateBadge>}
			</p>
			{item.subject ? (
				<SubjectQuote subject={item.subject} brief />
			) : (
				<p className="text-soft">{t("queue.gone")}</p>
			)}
		</li>
	);
}
