import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ProjectCard } from "#app/features/projects/index.server.ts";
import { Rows } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

interface PersonWorksProps {
	now: string;
	ideas: {
		id: number;
		path: string;
		title: string;
		language: string;
		voteCount: number;
		createdAt: string;
	}[];
	projects: Pick<ProjectCard, "id" | "path" | "title" | "summary" | "language" | "picture" | "loopSteps">[];
}

/** What somebody makes, and what they said is needed. */
export function PersonWorks({ now, ideas, projects }: PersonWorksProps) {
	const { t } = useTranslation("people");
	if (ideas.length === 0 && projects.length === 0) {
		return <EmptyState title={t("nothingYet")}>{t("nothingYetText")}</EmptyState>;
	}
	return (
		<div className="mt-12 space-y-12">
			{projects.length > 0 && (
				<Section title={t("projects")}>
					<ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
						{projects.map((project) => (
							<li key={project.id} className="relative min-w-0">
								{project.picture && (
									<Picture picture={project.picture} sizes="(min-width: 64rem) 20rem, 90vw" />
								)}
								<h3 className="mt-3 text-base" lang={project.language}>
									<Link to={project.path} className="stretched hover:underline">
										{project.title}
									</Link>
								</h3>
								{project.summary && (
									<p lang={project.language} className="line-clamp-2 text-sm text-soft">
										{project.summary}
									</p>
								)}
								<p className="mt-2">
									<LoopRing steps={project.loopSteps} />
								</p>
							</li>
						))}
					</ul>
				</Section>
			)}
			{ideas.length > 0 && (
				<Section title={t("ideas")}>
					<Rows className="border-y border-line">
						{ideas.map((idea) => (
							<li key={idea.id} className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 py-4">
								<Link
									to={idea.path}
									lang={idea.language}
									className="stretched min-w-0 flex-1 basis-64 font-medium hover:underline"
								>
									{idea.title}
								</Link>
								<span className="tabular text-sm text-want">{t("wanted", { count: idea.voteCount })}</span>
								<RelativeTime at={idea.createdAt} now={now} look="date" className="text-sm text-soft" />
							</li>
						))}
					</Rows>
				</Section>
			)}
		</div>
	);
}
