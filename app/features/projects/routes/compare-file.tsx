import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { projectIdIn } from "../address.server.ts";
import { FileList } from "../components/file-list.tsx";
import { LineDiff } from "../components/line-diff.tsx";
import { projectPath } from "../queries/cards.server.ts";
import { contentDifference, namedFiles } from "../queries/file-pair.server.ts";
import { readEitherPair } from "../queries/version-page.server.ts";

export const handle: PageHandle = { i18n: ["projects", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const address = { projectId: projectIdIn(params), a: params.a, b: params.b };
	const { project, source, before, after } = await readEitherPair(context.db, context.actor, address);
	const projects = source ? [project, source] : [project];
	context.concerns(...projects.map(({ id }) => `project:${id}`), "projects");
	const files = namedFiles({ before, after }, { before: params.before, after: params.after });
	const path = projectPath(project);
	return {
		project: { title: project.title, language: project.language, path },
		comparison: `${path}/compare/${params.a}/${params.b}`,
		before: { number: before.number, file: files.before },
		after: { number: after.number, file: files.after },
		unified: new URL(request.url).searchParams.get("view") === "unified",
		difference: await contentDifference(context, { before: files.before.id, after: files.after.id }),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data && `${data.after.file.name} ${data.before.number} → ${data.after.number}`,
	});

export default function CompareFilePage() {
	const { project, comparison, before, after, unified, difference } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	return (
		<PageLayout
			above={
				<Breadcrumbs
					trail={[
						{ to: project.path, label: <span lang={project.language}>{project.title}</span> },
						{ to: comparison, label: t("compare.title", { before: before.number, after: after.number }) },
					]}
				/>
			}
			title={<bdi className="wrap-anywhere">{after.file.name}</bdi>}
			lead={
				<span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
					{[before, after].map(({ number, file }) => (
						<a key={number} href={file.url} download className="link">
							{t("diff.download", { number })}
							{before.file.name !== after.file.name && (
								<>
									{" "}
									<bdi className="wrap-anywhere">{file.name}</bdi>
								</>
							)}
						</a>
					))}
				</span>
			}
		>
			{difference.kind === "text" && (
				<LineDiff
					difference={difference}
					labels={{ before: before.number, after: after.number }}
					unified={unified}
				/>
			)}
			{difference.kind === "archive" && (
				<FileList
					label={t("diff.contents")}
					rows={difference.entries}
					numbers={{ before: before.number, after: after.number }}
				/>
			)}
			{(difference.kind === "tooLarge" ||
				difference.kind === "tooDifferent" ||
				difference.kind === "otherKind") && (
				<p>
					{t(`diff.${difference.kind}`)}{" "}
					<Link to={comparison} className="link">
						{t("diff.back")}
					</Link>
				</p>
			)}
		</PageLayout>
	);
}
