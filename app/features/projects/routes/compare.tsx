import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { comparedModels } from "#app/features/models/index.server.ts";
import { ComparedModels } from "#app/features/models/index.ts";
import { page } from "#app/http/page.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { Changelog } from "../components/changelog.tsx";
import { ComparedClaims } from "../components/compared-claims.tsx";
import { ComparedDetails } from "../components/compared-details.tsx";
import { ComparedFiles } from "../components/compared-files.tsx";
import { ComparedPictures } from "../components/compared-pictures.tsx";
import { KindBadge } from "../components/kind-badge.tsx";
import { ProjectPart } from "../components/project-part.tsx";
import { VersionChooser } from "../components/version-chooser.tsx";
import { projectPath } from "../queries/cards.server.ts";
import { pictureDistance } from "../queries/likeness.server.ts";
import { readEitherPair } from "../queries/version-page.server.ts";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { pairPictures } from "../rules/comparing.ts";
import { shownPictures } from "../rules/shown-pictures.ts";

export const handle: PageHandle = { i18n: ["projects", "models", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	const address = { projectId: projectIdIn(params), a: params.a, b: params.b };
	const { project, source, line, ...versions } = await readEitherPair(db, actor, address);
	const [before, after] = [withStills(versions.before), withStills(versions.after)];
	keepAddress(request, params, project);
	const { title, language } = project;
	const asked = new URL(request.url).searchParams;
	const files = {
		before: before.files.map(({ file }) => file),
		after: after.files.map(({ file }) => file),
	};
	const { models, topics } = await comparedModels(db, files, { search: asked, now: context.now });
	const projects = source ? [project, source] : [project];
	if (topics) context.concerns(...projects.map(({ id }) => `project:${id}`), "projects", ...topics);
	const chosen = { before: asked.get("left"), after: asked.get("right") };
	const unlike = await pictureDistance(db, [...before.pictures, ...after.pictures]);
	const pair = pairPictures(before.pictures, after.pictures, chosen, unlike);
	return {
		...{ before, after, pair, models },
		path: `${projectPath(project)}/compare/${params.a}/${params.b}`,
		project: { title, language, path: projectPath(project) },
		remix: source !== null,
		line: line.map((one) => ({ number: one.number, title: one.title })),
	};
});

function withStills(version: WholeVersion): WholeVersion {
	return { ...version, pictures: shownPictures(version) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data && titleOf(data) });

/** A remix's two sides carry their projects' names already. */
function titleOf({ remix, project, before, after }: SerializeFrom<typeof loader>): string {
	return `${remix ? "" : `${project.title} `}${before.number} → ${after.number}`;
}

export default function ComparePage() {
	const { project, path, remix, before, after, pair, models, line } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	return (
		<ProjectPart
			project={project}
			title={
				remix ? t("compare.remixTitle") : t("compare.title", { before: before.number, after: after.number })
			}
			lead={<span lang={project.language}>{project.title}</span>}
		>
			<div className="space-y-14">
				<VersionChooser path={project.path} line={line} from={before.number} to={after.number} />
				<div className="space-y-4">
					<div className="grid max-w-4xl grid-cols-2 gap-4">
						<Side version={before} />
						<Side version={after} />
					</div>
					<ComparedPictures before={before} after={after} pair={pair} />
				</div>
				<div className="grid gap-x-14 gap-y-12 *:min-w-0 lg:grid-cols-2">
					<Section title={t("compare.changes", { number: after.number })}>
						<Changelog changes={after.changes} lang={project.language} />
					</Section>
					<Section title={t("compare.claims")}>
						<ComparedClaims before={before} after={after} />
					</Section>
				</div>
				<Section title={t("compare.models")} id="models">
					<ComparedModels
						models={models}
						labels={{ before: before.number, after: after.number }}
						stillOf={(publicId) => stillOf([...before.files, ...after.files], publicId)}
					/>
				</Section>
				<Section title={t("compare.details")}>
					<ComparedDetails before={before} after={after} />
				</Section>
				<Section title={t("files.title")}>
					<ComparedFiles before={before} after={after} path={path} />
				</Section>
			</div>
		</ProjectPart>
	);
}

function stillOf(files: WholeVersion["files"], publicId: string) {
	return files.find(({ file }) => file.publicId === publicId)?.still ?? null;
}

/** What stands above one version's pictures. */
function Side({ version }: { version: WholeVersion }) {
	const locale = useLocale();
	return (
		<div className="min-w-0">
			<p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-bold">
				<Link to={version.path} className="hover:underline" lang={version.project.language}>
					<span className="tabular">{version.number}</span> {version.title}
				</Link>
				<KindBadge kind={version.kind} state={version.state} />
			</p>
			{version.publishedAt && (
				<p className="text-sm text-soft">
					<time dateTime={version.publishedAt.toISOString()}>{formatDate(locale, version.publishedAt)}</time>
				</p>
			)}
		</div>
	);
}
