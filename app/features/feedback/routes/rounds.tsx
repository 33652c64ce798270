import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { RoundCards } from "../components/round-cards.tsx";
import { dueVerdicts, openRounds } from "../queries/due-verdicts.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, request }) => {
	const { db, actor, now, locale } = context;
	const { searchParams } = new URL(request.url);
	const t = translator(locale, "feedback");
	const due = await dueVerdicts(db, actor, { now, cursor: searchParams.get("due") });
	const open = await openRounds(db, { now, cursor: searchParams.get("after") });
	const waiting = new Set(due.items.map(({ id }) => id));
	return {
		title: t("rounds.title"),
		lead: t("rounds.lead"),
		member: isMember(actor),
		due,
		open: { ...open, items: open.items.filter(({ id }) => !waiting.has(id)) },
		now: now.toISOString(),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title, description: data?.lead });

export default function Rounds() {
	const { member, due, open, now, title, lead } = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const nothing = due.items.length === 0 && open.items.length === 0;
	return (
		<PageLayout title={title} lead={lead}>
			{nothing && (
				<EmptyState
					title={t("rounds.none")}
					action={<ButtonLink to="/ideas">{t("rounds.toIdeas")}</ButtonLink>}
				>
					{t("rounds.noneNext")}
				</EmptyState>
			)}
			<div className="space-y-14">
				{member && due.items.length > 0 && (
					<Section title={t("rounds.due")}>
						<RoundCards rounds={due.items} now={now} />
						<PageLinks of={due} parameter="due" />
					</Section>
				)}
				{open.items.length > 0 && (
					<Section title={t("rounds.open")}>
						<RoundCards rounds={open.items} now={now} />
						<PageLinks of={open} />
					</Section>
				)}
			</div>
		</PageLayout>
	);
}
