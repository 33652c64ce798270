import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { formatBytes } from "#app/features/media/index.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { Table } from "#app/ui/table.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { ProjectPart } from "../components/project-part.tsx";
import { archiveContents } from "../queries/archive-contents.server.ts";
import { projectPath } from "../queries/cards.server.ts";
import { readVersion } from "../queries/version-page.server.ts";

export const handle: PageHandle = { i18n: ["projects", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const address = { projectId: projectIdIn(params), number: params.number };
	const { project, version } = await readVersion(context.db, context.actor, address);
	keepAddress(request, params, project);
	context.concerns(`project:${project.id}`, "projects");
	const { file, entries } = await archiveContents(context, version, params.file);
	const { id, number, path, state } = version;
	return {
		project: { title: project.title, language: project.language, path: projectPath(project) },
		version: { id, number, path, state },
		file,
		entries: entries.map(({ name, bytes }) => ({ name, bytes })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data && `${data.file.name} – ${data.project.title} ${data.version.number}`,
		hidden: data?.version.state === "draft",
	});

export default function ArchiveContentsPage() {
	const { project, version, file, entries } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
	return (
		<ProjectPart
			project={project}
			below={{ to: version.path, label: version.number }}
			title={<bdi className="wrap-anywhere">{file.name}</bdi>}
			actions={
				<a href={`${file.url}?of=${version.id}`} download className={buttonClass({})}>
					<Download aria-hidden />
					{t("contents.download", { size: formatBytes(locale, file.bytes) })}
				</a>
			}
		>
			{entries.length === 0 ? (
				<p className="text-soft">{t("contents.none")}</p>
			) : (
				<>
					<p className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
						<span>{t("contents.count", { count: entries.length })}</span>
						<span>{t("contents.unpacked", { size: formatBytes(locale, unpacked) })}</span>
					</p>
					<Table label={t("contents.label")}>
						<thead>
							<tr>
								<th scope="col">{t("files.name")}</th>
								<th scope="col">{t("files.size")}</th>
							</tr>
						</thead>
						<tbody>
							{entries.map(({ name, bytes }, at) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat.
								<tr key={at}>
									<th scope="row" className="min-w-24 font-medium wrap-anywhere">
										<bdi>{name}</bdi>
									</th>
									<td className="whitespace-nowrap">{formatBytes(locale, bytes)}</td>
								</tr>
							))}
						</tbody>
					</Table>
				</>
			)}
		</ProjectPart>
	);
}
