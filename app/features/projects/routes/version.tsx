import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useOutlet } from "@remix-run/react";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { loadThread, renderMarkdown } from "#app/features/discussion/index.server.ts";
import { Discussion } from "#app/features/discussion/index.ts";
import { page } from "#app/http/page.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { ReportLink } from "#app/ui/report-link.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { KindBadge } from "../components/kind-badge.tsx";
import { LicenceNote } from "../components/licence-note.tsx";
import { ProjectPart } from "../components/project-part.tsx";
import { RemixCredit } from "../components/remix-credit.tsx";
import { VersionBody } from "../components/version-body.tsx";
import { projectPath } from "../queries/cards.server.ts";
import { remixCredit } from "../queries/remix-source.server.ts";
import { readVersion } from "../queries/version-page.server.ts";
import type { VersionView } from "../queries/versions.server.ts";
import { findLicence } from "../rules/spdx.ts";

export const handle: PageHandle = { i18n: ["projects", "discussion", "feedback", "media", "models"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	const address = { projectId: projectIdIn(params), number: params.number };
	const { project, version, older, newer, current, viewer } = await readVersion(db, actor, address);
	keepAddress(request, params, project);
	const ideaTopics = version.claims.map(({ idea }) => `idea:${idea.id}`);
	context.concerns(`project:${project.id}`, "projects", ...new Set(ideaTopics));
	const licence = version.licence ?? project.licence;
	const { id, title, language } = project;
	return {
		...{ version, older, newer, current, viewer },
		project: { id, title, language, path: projectPath(project) },
		licence: { id: licence, url: findLicence(licence)?.url ?? null },
		notesHtml: version.notes && renderMarkdown(version.notes),
		credit: await remixCredit(db, actor, project),
		// A draft is its makers' own; they talk when it is out.
		thread: version.publishedAt
			? await loadThread(context, request, { type: "version", id: version.id })
			: null,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data && `${data.project.title} ${data.version.number}`,
		description: data?.version.title || data?.version.changes[0]?.text,
		image: data && `${data.project.path}/loop.png`,
		type: "article",
		hidden: data?.version.state === "draft",
	});

export default function VersionPage() {
	const data = useLoaderData<typeof loader>();
	const { version, project, older, newer, current, viewer } = data;
	const { t } = useTranslation("projects");
	const locale = useLocale();
	// Its round, votes and makes are a child of this page.
	const feedback = useOutlet({ version, project });
	const mayRecall = viewer.isMaker && (version.state === "published" || version.state === "superseded");
	return (
		<ProjectPart
			project={project}
			title={
				<span lang={project.language}>
					<span className="tabular">{version.number}</span> {version.title || project.title}
				</span>
			}
			lead={
				<span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
					<KindBadge kind={version.kind} state={version.state} />
					{version.publishedAt && (
						<time dateTime={version.publishedAt.toISOString()}>
							{formatDate(locale, version.publishedAt)}
						</time>
					)}
					{version.publishedBy && <PersonLink person={version.publishedBy} face="xs" />}
				</span>
			}
			actions={
				<>
					{version.state === "draft" && (
						<ButtonLink tone="want" to={`${version.path}/edit`}>
							{t("actions.continueDraft", { number: version.number })}
						</ButtonLink>
					)}
					{older && version.state !== "draft" && (
						<ButtonLink to={`${project.path}/compare/${older.number}/${version.number}`}>
							{t("compare.since", { number: older.number })}
						</ButtonLink>
					)}
					{!older && newer && version.state !== "draft" && (
						<ButtonLink to={`${project.path}/compare/${version.number}/${(current ?? newer).number}`}>
							{t("compare.until", { number: (current ?? newer).number })}
						</ButtonLink>
					)}
					{mayRecall && (
						<ButtonLink tone="quiet" to={`${version.path}/recall`}>
							{t("recall.link")}
						</ButtonLink>
					)}
				</>
			}
		>
			<div className="space-y-8">
				<StateNotice version={version} current={current} />
				<VersionBody version={version} notesHtml={data.notesHtml} lang={project.language} isFirst={!older}>
					{feedback}
				</VersionBody>
				{data.credit && (
					<RemixCredit
						credit={data.credit}
						compareTo={version.publishedAt && `${project.path}/compare/source/${version.number}`}
					/>
				)}
				<LicenceNote id={data.licence.id} url={data.licence.url} />
				{!viewer.isMaker && <ReportLink subject={`version:${version.id}`} />}
				<Neighbours older={older} newer={newer} />
				{data.thread && <Discussion thread={data.thread} />}
			</div>
		</ProjectPart>
	);
}

interface StateNoticeProps {
	version: { id: number; state: string; recallReason: string | null };
	current: VersionView | null;
}

/** Says first what a visitor must know: taken back, or something newer is there. */
function StateNotice({ version, current }: StateNoticeProps) {
	const { t } = useTranslation("projects");
	const to = current && current.id !== version.id && (
		<Link to={current.path} className="link font-medium">
			{t("version.toCurrent", { number: current.number })}
		</Link>
	);
	if (version.state === "recalled") {
		return (
			<Notice tone="want" action={to}>
				<p className="font-medium">{t("recall.notice")}</p>
				<p>{version.recallReason}</p>
			</Notice>
		);
	}
	if (version.state === "superseded") return <Notice action={to}>{t("version.superseded")}</Notice>;
	if (version.state === "draft") return <Notice tone="amber">{t("version.draftNotice")}</Notice>;
	return null;
}

function Neighbours({ older, newer }: { older: VersionView | null; newer: VersionView | null }) {
	const { t } = useTranslation("projects");
	if (!older && !newer) return null;
	return (
		<nav
			aria-label={t("version.neighbours")}
			className="flex flex-wrap justify-between gap-4 border-t border-line pt-6"
		>
			{older ? (
				<ButtonLink tone="quiet" to={older.path} rel="prev">
					<ArrowLeft aria-hidden />
					{t("version.older", { number: older.number })}
				</ButtonLink>
			) : (
				<span />
			)}
			{newer && (
				<ButtonLink tone="quiet" to={newer.path} rel="next">
					{t("version.newer", { number: newer.number })}
					<ArrowRight aria-hidden />
				</ButtonLink>
			)}
		</nav>
	);
}
