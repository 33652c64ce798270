import { useRouteLoaderData } from "@remix-run/react";
import type { IdeaCardView } from "#app/features/ideas/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { ClosedLoopCard } from "./closed-loop-card.tsx";
import { MoreLink } from "./more-link.tsx";
import { RisingList } from "./rising-list.tsx";
import { SayIt } from "./say-it.tsx";
import { WaitingList, type WaitingListProps } from "./waiting-list.tsx";

interface MemberHomeProps extends Omit<WaitingListProps, "unread"> {
	closed: IdeaCardView[];
	rising: IdeaCardView[];
}

/** A member's first look: what waits for them, then what is rising and what was closed. */
export function MemberHome({ closed, rising, ...waiting }: MemberHomeProps) {
	const { t } = useTranslation("home");
	const viewer = useRouteLoaderData<{ viewer: { name: string; unread: number } | null }>("root")?.viewer;
	return (
		<div className="page-width space-y-16 py-8 lg:py-12">
			<header className="grid items-end gap-x-10 gap-y-5 lg:grid-cols-2">
				<h1 className="text-2xl">{t("hello", { name: viewer?.name ?? "" })}</h1>
				<SayIt />
			</header>
			<Section title={t("waiting.title")}>
				<WaitingList {...waiting} unread={viewer?.unread ?? 0} />
			</Section>
			{rising.length > 0 && (
				<Section title={t("rising.title")} action={<MoreLink to="/ideas">{t("rising.all")}</MoreLink>}>
					<RisingList ideas={rising} />
				</Section>
			)}
			{closed.length > 0 && (
				<Section
					title={t("closed.title")}
					action={<MoreLink to="/ideas?state=resolved">{t("closed.all")}</MoreLink>}
				>
					<ul className="grid gap-x-7 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
						{closed.slice(0, 3).map((idea) => (
							<li key={idea.id}>
								<ClosedLoopCard idea={idea} />
							</li>
						))}
					</ul>
				</Section>
			)}
		</div>
	);
}
