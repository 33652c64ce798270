import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { FileView } from "#app/features/media/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { projectIdIn } from "../address.server.ts";
import { FileList } from "../components/file-list.tsx";
import { LineDiff } from "../components/line-diff.tsx";
import { ProjectPart } from "../components/project-part.tsx";
import { projectPath } from "../queries/cards.server.ts";
import { contentDifference, namedFiles } from "../queries/file-pair.server.ts";
import { readEitherPair } from "../queries/version-page.server.ts";
import type { WholeVersion } from "../queries/whole-versions.server.ts";

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
		before: sideOf(before, files.before),
		after: sideOf(after, files.after),
		unified: new URL(request.url).searchParams.get("view") === "unified",
		difference: await contentDifference(context, files),
	};
});

function sideOf({ id, number, project: { language } }: WholeVersion, file: FileView | null) {
	return { id, number, project: { language }, file };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data && `${nameOf(data)} ${data.before.number} → ${data.after.number}`,
	});

function nameOf({ before, after }: Record<"before" | "after", { file: { name: string } | null }>): string {
	return (after.file ?? before.file)?.name ?? "";
}

export default function CompareFilePage() {
	const { project, comparison, before, after, unified, difference } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	return (
		<ProjectPart
			project={project}
			below={{ to: comparison, label: t("compare.title", { before: before.number, after: after.number }) }}
			title={<bdi className="wrap-anywhere">{nameOf({ before, after })}</bdi>}
			lead={<Downloads sides={[before, after]} />}
		>
			<div className="space-y-5">
				{!before.file && <p>{t("diff.came", { number: after.number })}</p>}
				{!after.file && <p>{t("diff.went", { number: after.number })}</p>}
				{difference.kind === "text" && (
					<LineDiff
						difference={difference}
						labels={{ before: before.number, after: after.number }}
						unified={unified}
					/>
				)}
				{difference.kind === "archive" && (
					<div>
						<FileList label={t("diff.contents")} rows={difference.entries} before={before} after={after} />
					</div>
				)}
				{difference.kind !== "text" && difference.kind !== "archive" && (
					<p>
						{t(`diff.${difference.kind}`)}{" "}
						<Link to={comparison} className="link">
							{t("diff.back")}
						</Link>
					</p>
				)}
			</div>
		</ProjectPart>
	);
}

interface DownloadsProps {
	sides: { id: number; number: string; file: { name: string; url: string } | null }[];
}

/** Each side's file to take away, called by its name where the two differ. */
function Downloads({ sides }: DownloadsProps) {
	const { t } = useTranslation("projects");
	const names = new Set(sides.flatMap(({ file }) => file?.name ?? []));
	return (
		<span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
			{sides.map(
				({ id, number, file }) =>
					file && (
						<a key={number} href={`${file.url}?of=${id}`} download className="link">
							{t("diff.download", { number })}
							{names.size > 1 && (
								<>
									{" "}
									<bdi className="wrap-anywhere">{file.name}</bdi>
								</>
							)}
						</a>
					),
			)}
		</span>
	);
}
