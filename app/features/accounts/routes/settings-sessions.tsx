import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { SessionList } from "../components/session-list.tsx";
import { SettingsLayout } from "../components/settings-layout.tsx";
import { memberPage } from "../member-page.server.ts";
import { mySessions } from "../queries/sessions.server.ts";
import { accountTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { searchParams } = new URL(request.url);
	const all = await mySessions(context.db, actor, context.now);
	return {
		title: accountTexts(context.locale)("settings.sessions"),
		now: context.now.toISOString(),
		changed: searchParams.has("changed"),
		revoked: searchParams.has("revoked"),
		sessions: all.map((session) => ({
			...session,
			createdAt: session.createdAt.toISOString(),
			lastSeenAt: session.lastSeenAt.toISOString(),
			current: session.id === context.sessionId,
		})),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, data ? { title: data.title, hidden: true } : {});

export default function SettingsSessions() {
	const { t } = useTranslation("accounts");
	const { sessions, now, changed, revoked } = useLoaderData<typeof loader>();
	return (
		<SettingsLayout title={t("settings.sessions")} lead={t("sessions.lead")}>
			{(changed || revoked) && (
				<Notice tone="jade" live>
					{t(changed ? "sessions.changed" : "sessions.revoked")}
				</Notice>
			)}
			<SessionList sessions={sessions} now={now} />
			{sessions.length > 1 && (
				<Form method="post" action="/settings/sessions/revoke-others">
					<Button tone="danger">{t("sessions.revokeOthers")}</Button>
				</Form>
			)}
		</SettingsLayout>
	);
}
