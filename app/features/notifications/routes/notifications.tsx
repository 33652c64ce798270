import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CheckCheck, Settings } from "lucide-react";
import { memberPage } from "#app/features/accounts/index.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { NotificationDays } from "../components/notification-days.tsx";
import { readNotifications } from "../queries/list.server.ts";

export const handle: PageHandle = { i18n: ["notifications", "moderation"] };

export const loader = memberPage(async ({ context, actor, request }) => {
	const { db, locale, now } = context;
	const cursor = new URL(request.url).searchParams.get("after");
	return {
		title: translator(locale, "notifications")("title"),
		now: now.toISOString(),
		first: cursor === null,
		...(await readNotifications(db, actor, { cursor })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function Notifications() {
	const { items, previous, next, now, first, title } = useLoaderData<typeof loader>();
	const { t } = useTranslation("notifications");
	return (
		<PageLayout
			measure="text"
			title={title}
			actions={
				<>
					{items.some(({ read }) => !read) && (
						<Form method="post" action="/notifications/read">
							<input type="hidden" name="until" value={now} />
							<Button size="sm">
								<CheckCheck aria-hidden />
								{t("readAll")}
							</Button>
						</Form>
					)}
					<ButtonLink to="/settings/notifications" tone="quiet" size="sm">
						<Settings aria-hidden />
						{t("choose")}
					</ButtonLink>
				</>
			}
		>
			{items.length > 0 ? (
				<NotificationDays notifications={items} now={now} />
			) : (
				<EmptyState
					title={t(first ? "none" : "noMore")}
					action={<ButtonLink to="/ideas">{t("toIdeas")}</ButtonLink>}
				>
					{t("noneNext")}
				</EmptyState>
			)}
			<PageLinks of={{ previous, next }} />
		</PageLayout>
	);
}
