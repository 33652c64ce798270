import { Users } from "lucide-react";
import { PersonLink } from "#app/features/accounts/index.ts";
import type { PictureView } from "#app/features/media/index.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Locale } from "#app/kernel/locale.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { ProjectMaker } from "../queries/project-page.server.ts";
import type { RemixCredit as Credit } from "../queries/remix-source.server.ts";
import { FollowButton } from "./follow-button.tsx";
import { RemixCredit } from "./remix-credit.tsx";

export interface HeaderProject {
	path: string;
	title: string;
	summary: string;
	language: Locale;
	followerCount: number;
	following: boolean;
	category: { slug: string; name: string };
}

interface ProjectHeaderProps {
	project: HeaderProject;
	makers: ProjectMaker[];
	cover: PictureView | null;
	isMaker: boolean;
	/** Number of the draft that waits, if any. */
	draft: string | null;
	/** Of a remix: whose work it goes on with. */
	credit: Credit | null;
	/** Number of the version that people should use now. */
	current: string | null;
}

/** The top of a project: words on the left, its picture on the right, and what one can do next. */
export function ProjectHeader(props: ProjectHeaderProps) {
	const { project, makers, cover, isMaker, draft, credit, current } = props;
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<header className="grid items-center gap-x-12 gap-y-7 lg:grid-cols-[minmax(0,1fr)_27rem]">
			<div className="order-2 min-w-0 lg:order-1">
				<Breadcrumbs
					trail={[
						{ to: "/projects", label: t("title") },
						{ to: `/projects?category=${project.category.slug}`, label: project.category.name },
					]}
				/>
				<h1 lang={project.language} className="mt-2 text-2xl">
					{project.title}
				</h1>
				{project.summary && (
					<p lang={project.language} className="mt-2 text-lg text-soft">
						{project.summary}
					</p>
				)}
				<ul className="mt-4 flex flex-wrap gap-x-4 gap-y-2 text-sm">
					{makers
						.filter(({ joined }) => joined)
						.map(({ person, role }) => (
							<li key={person.id} className="flex items-center gap-1.5">
								<PersonLink person={person} face="sm" />
								{role === "owner" && makers.length > 1 && (
									<span className="text-soft">{t("makers.owner")}</span>
								)}
							</li>
						))}
				</ul>
				{credit && (
					<div className="mt-4">
						<RemixCredit credit={credit} compareTo={current && `${project.path}/compare/source/${current}`} />
					</div>
				)}
				<div className="mt-6 flex flex-wrap items-center gap-2.5">
					{isMaker ? (
						<MakerActions path={project.path} draft={draft} />
					) : (
						<FollowButton path={project.path} following={project.following} />
					)}
					<span className="tabular ms-1 inline-flex items-center gap-1.5 text-sm text-soft">
						<Users aria-hidden className="size-4" />
						{t("follow.count", {
							count: project.followerCount,
							number: formatNumber(locale, project.followerCount),
						})}
					</span>
				</div>
			</div>
			{cover && (
				<div className="order-1 lg:order-2">
					<Picture picture={cover} sizes="(min-width: 64rem) 27rem, 100vw" rounded="lg" priority />
				</div>
			)}
		</header>
	);
}

function MakerActions({ path, draft }: { path: string; draft: string | null }) {
	const { t } = useTranslation("projects");
	return (
		<>
			<ButtonLink tone="want" to={draft ? `${path}/versions/${draft}/edit` : `${path}/versions/new`}>
				{draft ? t("actions.continueDraft", { number: draft }) : t("actions.newVersion")}
			</ButtonLink>
			<ButtonLink to={`${path}/edit`}>{t("actions.edit")}</ButtonLink>
			<ButtonLink to={`${path}/ideas`}>{t("actions.ideas")}</ButtonLink>
			<ButtonLink to={`${path}/makers`}>{t("actions.makers")}</ButtonLink>
		</>
	);
}
