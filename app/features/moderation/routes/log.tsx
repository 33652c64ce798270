import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { LogRows } from "../components/log-rows.tsx";
import { readLog } from "../queries/log.server.ts";
import { logActions } from "../rules/acts.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = page(async ({ context, request }) => {
	const { db, actor, now, locale } = context;
	context.concerns("moderation-log");
	const { searchParams } = new URL(request.url);
	const t = moderationTexts(locale);
	const action = searchParams.get("action");
	return {
		title: t("log.title"),
		lead: t("log.lead"),
		action,
		now: now.toISOString(),
		...(await readLog(db, actor, { cursor: searchParams.get("after"), action, now })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title, description: data.lead }) });

export default function Log() {
	const { items, previous, next, now, title, lead, action } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	return (
		<PageLayout measure="text" title={title} lead={lead}>
			<nav aria-label={t("log.filter")} className="mb-6 flex flex-wrap gap-2">
				<Chip to="/moderation/log" tone={action ? "plain" : "want"}>
					{t("log.all")}
				</Chip>
				{logActions
					.filter((known) => known !== "dismiss" && known !== "reconsider")
					.map((known) => (
						<Chip key={known} to={`?action=${known}`} tone={known === action ? "want" : "plain"}>
							{t(`action.${known}`)}
						</Chip>
					))}
			</nav>
			{items.length > 0 ? (
				<LogRows rows={items} now={now} />
			) : (
				<EmptyState title={t("log.none")} action={<ButtonLink to="/ideas">{t("log.toIdeas")}</ButtonLink>}>
					{t("log.noneNext")}
				</EmptyState>
			)}
			<PageLinks of={{ previous, next }} />
		</PageLayout>
	);
}
