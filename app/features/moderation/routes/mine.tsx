import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberPage } from "#app/features/accounts/index.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { LogRows } from "../components/log-rows.tsx";
import { readLogAbout } from "../queries/log.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { db, now, locale } = context;
	const cursor = new URL(request.url).searchParams.get("after");
	return {
		title: moderationTexts(locale)("mine.title"),
		now: now.toISOString(),
		...(await readLogAbout(db, actor, { cursor, now })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Mine() {
	const { items, previous, next, now, title } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	return (
		<PageLayout measure="text" title={title} lead={t("mine.lead")}>
			{items.length > 0 ? (
				<LogRows rows={items} now={now} />
			) : (
				<EmptyState
					title={t("mine.none")}
					action={<ButtonLink to="/moderation/log">{t("log.title")}</ButtonLink>}
				/>
			)}
			<PageLinks of={{ previous, next }} />
		</PageLayout>
	);
}
