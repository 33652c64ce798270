import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";

interface ProjectPartProps extends Omit<ComponentProps<typeof PageLayout>, "above"> {
	project: { title: string; language: string; path: string };
	/** What lies between the project and this page. */
	below?: { to: string; label: ReactNode };
}

/** The frame of a page that shows a part of a project: its way back leads through the project. */
export function ProjectPart({ project, below, ...layout }: ProjectPartProps) {
	const { t } = useTranslation("projects");
	const trail = [
		{ to: "/projects", label: t("title") },
		{ to: project.path, label: <span lang={project.language}>{project.title}</span> },
	];
	return <PageLayout {...layout} above={<Breadcrumbs trail={below ? [...trail, below] : trail} />} />;
}
