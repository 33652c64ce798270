import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ProjectCard } from "#app/features/projects/index.server.ts";
import { ProjectGrid, WantedList } from "#app/features/projects/index.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { Waiting } from "../components/waiting.tsx";
import { readStudio } from "../queries.server.ts";

export const handle: PageHandle = { i18n: ["studio", "projects"] };

export const loader = page(async ({ context }) => {
	const { db, actor, now, locale } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const title = translator(locale)("studio:title");
	return { title, now, studio: await readStudio(db, actor, now) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title, hidden: true });

export default function StudioPage() {
	const { studio, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("studio");
	const open = (
		<ButtonLink tone="want" to="/projects/new">
			{t("open")}
		</ButtonLink>
	);
	return (
		<PageLayout title={t("title")} lead={t("lead")} actions={studio.projects.length > 0 && open}>
			<div className="space-y-14">
				<Waiting studio={studio} now={now} />
				{studio.matching.length > 0 && (
					<Section
						title={t(studio.projects.length > 0 ? "matching" : "wanted")}
						action={
							<ButtonLink size="sm" tone="quiet" className="-mx-3" to="/ideas?order=gap">
								{t("allWanted")}
							</ButtonLink>
						}
					>
						<WantedList ideas={studio.matching} />
					</Section>
				)}
				<Section title={t("projects")}>
					{studio.projects.length > 0 ? (
						<>
							{studio.projects.some(({ current }) => current && current.takenBy > 0) && (
								<p className="-mt-1 mb-5 max-w-text text-sm text-soft">{t("takenHow")}</p>
							)}
							<ProjectGrid cards={studio.projects} under={(card) => <Taken card={card} />} />
						</>
					) : (
						<EmptyState title={t("none")} action={open}>
							{t("noneHint")}
						</EmptyState>
					)}
				</Section>
			</div>
		</PageLayout>
	);
}

/** How many people took the version that stands on the card. */
function Taken({ card: { current } }: { card: ProjectCard }) {
	const { t } = useTranslation("studio");
	if (!current || current.takenBy === 0) return null;
	return (
		<p className="text-sm text-soft">{t("taken", { number: current.number, count: current.takenBy })}</p>
	);
}
