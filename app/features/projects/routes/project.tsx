import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutlet } from "@remix-run/react";
import { loadThread, renderMarkdown } from "#app/features/discussion/index.server.ts";
import { Discussion } from "#app/features/discussion/index.ts";
import { pictureViews } from "#app/features/media/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { Prose } from "#app/ui/prose.tsx";
import { ReportLink } from "#app/ui/report-link.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { AnsweredIdeas } from "../components/answered-ideas.tsx";
import { GrowthLine } from "../components/growth-line.tsx";
import { LicenceNote } from "../components/licence-note.tsx";
import { LineageTree } from "../components/lineage-tree.tsx";
import { ProjectHeader } from "../components/project-header.tsx";
import { InvitationNotice, SilenceNotice } from "../components/project-notices.tsx";
import { projectPath } from "../queries/cards.server.ts";
import { draftNumber } from "../queries/editor.server.ts";
import { readLineage } from "../queries/lineage.server.ts";
import { categoryOf, follows } from "../queries/project-facts.server.ts";
import { answeredIdeas, readFrame } from "../queries/project-page.server.ts";
import { remixCredit } from "../queries/remix-source.server.ts";
import { versionLine } from "../queries/versions.server.ts";
import { allowsRemix } from "../rules/licences.ts";
import { findLicence } from "../rules/spdx.ts";

export const handle: PageHandle = { i18n: ["projects", "discussion", "feedback", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, now } = context;
	const { project, makers, viewer } = await readFrame(db, actor, projectIdIn(params));
	keepAddress(request, params, project);
	const ideas = await answeredIdeas(db, project.id);
	context.concerns(`project:${project.id}`, "projects", ...ideas.map(({ id }) => `idea:${id}`));
	const line = await versionLine(db, project);
	const current = line.find(({ id }) => id === project.currentVersionId) ?? null;
	const covers = await pictureViews(db, project.coverMediaId ? [project.coverMediaId] : []);
	const { title, summary, language, followerCount, licence, hiddenAt } = project;
	return {
		...{ makers, viewer, ideas, line, now },
		cover: (project.coverMediaId && covers.get(project.coverMediaId)) || current?.picture || null,
		project: {
			...{ id: project.id, path: projectPath(project), title, summary, language, followerCount, licence },
			licenceUrl: findLicence(licence)?.url ?? null,
			category: await categoryOf(db, project.categoryId),
			currentVersionId: project.currentVersionId,
			hidden: hiddenAt !== null,
			following: await follows(db, actor, project.id),
		},
		storyHtml: project.story && renderMarkdown(project.story),
		thread: await loadThread(context, request, { type: "project", id: project.id }),
		credit: await remixCredit(db, actor, project),
		lineage: await readLineage(db, actor, project.id),
		remixable: current !== null && allowsRemix(licence) ? current.id : null,
		draft: viewer.isMaker ? await draftNumber(db, project.id) : null,
		// Whoever has solved all that was wanted may be silent.
		silence:
			viewer.isMaker && ideas.some(({ released, state }) => !released && state !== "resolved")
				? { reminders: project.silenceReminders, since: project.lastMakerActivityAt }
				: null,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data?.project.title,
		description: data?.project.summary || undefined,
		image: data && `${data.project.path}/loop.png`,
		type: "article",
	});

export default function ProjectPage() {
	const data = useLoaderData<typeof loader>();
	const { project, line, ideas, lineage, viewer, now } = data;
	const { t } = useTranslation("projects");
	const locale = useLocale();
	// What rounds, votes and ballots add is a child of this page: it draws the line with them.
	const withFeedback = useOutlet({ line, currentId: project.currentVersionId, now, projectId: project.id });
	const name = locale === "zh-CN" ? project.category.nameZh : project.category.nameEn;
	const family = lineage.ancestors.length + lineage.descendants.length > 0;
	return (
		<PageLayout>
			<div className="space-y-14">
				<div className="space-y-5">
					{project.hidden && <Notice tone="slate">{t("hidden")}</Notice>}
					{viewer.invited && <InvitationNotice path={project.path} />}
					{data.silence && <SilenceNotice {...data.silence} now={now} path={project.path} />}
					<ProjectHeader
						project={{ ...project, category: { slug: project.category.slug, name } }}
						makers={data.makers}
						cover={data.cover}
						isMaker={viewer.isMaker}
						draft={data.draft}
						credit={data.credit}
						current={line.find(({ id }) => id === project.currentVersionId)?.number ?? null}
					/>
				</div>
				{line.length > 0 ? (
					<Section
						title={t("line.title")}
						id="versions"
						action={<CompareLink line={line} path={project.path} />}
					>
						{withFeedback ?? <GrowthLine line={line} currentId={project.currentVersionId} now={now} />}
					</Section>
				) : (
					<EmptyState
						title={t("line.empty")}
						action={
							viewer.isMaker && (
								<ButtonLink tone="want" to={`${project.path}/versions/new`}>
									{t("actions.newVersion")}
								</ButtonLink>
							)
						}
					>
						{viewer.isMaker ? t("line.emptyForMaker") : t("line.emptyForOthers")}
					</EmptyState>
				)}
				{line.length === 0 && withFeedback}
				<div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
					<div className="min-w-0 space-y-12">
						<Section title={t("ideas.title")} id="ideas">
							{ideas.length > 0 ? (
								<AnsweredIdeas ideas={ideas} />
							) : (
								<p className="text-soft">{t("ideas.none")}</p>
							)}
						</Section>
						{data.storyHtml && (
							<Section title={t("story")} id="story">
								<Prose html={data.storyHtml} lang={project.language} />
							</Section>
						)}
						<Discussion thread={data.thread} />
					</div>
					<aside className="min-w-0 space-y-10">
						<Section title={t("licence.title")} size="small">
							<LicenceNote id={project.licence} url={project.licenceUrl} />
							{data.remixable && (
								<ButtonLink size="sm" className="mt-3.5" to={`/projects/new?remix=${data.remixable}`}>
									{t("remix.start")}
								</ButtonLink>
							)}
						</Section>
						{family && (
							<Section title={t("lineage.title")} size="small">
								<LineageTree lineage={lineage} of={project} />
							</Section>
						)}
						{!viewer.isMaker && <ReportLink subject={`project:${project.id}`} />}
					</aside>
				</div>
			</div>
		</PageLayout>
	);
}

function CompareLink({ line, path }: { line: { number: string }[]; path: string }) {
	const { t } = useTranslation("projects");
	const [before, after] = line.slice(-2);
	if (!before || !after) return null;
	return (
		<ButtonLink
			size="sm"
			tone="quiet"
			className="-mx-3"
			to={`${path}/compare/${before.number}/${after.number}`}
		>
			{t("compare.link", { before: before.number, after: after.number })}
		</ButtonLink>
	);
}
