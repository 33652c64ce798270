import { Link } from "@remix-run/react";
import type { VersionPulse } from "#app/features/feedback/index.server.ts";
import { VotedProjects } from "#app/features/feedback/index.ts";
import type { CategoryView, IdeaCardView } from "#app/features/ideas/index.server.ts";
import { IdeaCard } from "#app/features/ideas/index.ts";
import type { ProjectCard as ProjectCardView } from "#app/features/projects/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Rows } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page-layout.tsx";

interface PersonWorksProps {
	person: { handle: string };
	ideas: IdeaCardView[];
	categories: CategoryView[];
	projects: ProjectCardView[];
	/** Of the projects' current versions. */
	pulses: VersionPulse[];
}

/** What somebody makes, and what they said is needed. */
export function PersonWorks({ person, ideas, categories, projects, pulses }: PersonWorksProps) {
	const { t } = useTranslation("people");
	if (ideas.length === 0 && projects.length === 0) {
		return <EmptyState title={t("nothingYet")}>{t("nothingYetText")}</EmptyState>;
	}
	return (
		<div className="mt-12 space-y-12">
			{projects.length > 0 && (
				<Section
					title={t("projects")}
					action={
						<Link to={`/makers/${person.handle}`} className="link">
							{t("asMaker")}
						</Link>
					}
				>
					<VotedProjects cards={projects} pulses={pulses} />
				</Section>
			)}
			{ideas.length > 0 && (
				<Section title={t("ideas")}>
					<Rows className="border-y border-line">
						{ideas.map((idea) => (
							<li key={idea.id}>
								<IdeaCard
									idea={idea}
									level={3}
									category={categories.find((category) => category.id === idea.categoryId)}
								/>
							</li>
						))}
					</Rows>
				</Section>
			)}
		</div>
	);
}
