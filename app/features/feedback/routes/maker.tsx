import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PersonFace } from "#app/features/accounts/index.ts";
import { listProjects, readMaker } from "#app/features/projects/index.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Figure, Figures, Rows } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { VotedProjects } from "../components/voted-projects.tsx";
import { pulsesOfCards } from "../queries/version-pulse.server.ts";

export const handle: PageHandle = { i18n: ["projects", "feedback"] };

/** Stands here and not with the projects, because each of their cards carries the vote on its version. */
export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	const maker = await readMaker(db, params.handle ?? "");
	context.concerns("projects", `person:${maker.person.id}`);
	const after = new URL(request.url).searchParams.get("after");
	const projects = await listProjects(db, actor, { order: "active", makerId: maker.person.id, after });
	return { maker, projects, pulses: await pulsesOfCards(db, actor, projects.items) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.maker.person.displayName, description: data?.maker.bio || undefined });

export default function MakerPage() {
	const { maker, projects, pulses } = useLoaderData<typeof loader>();
	const { person, figures } = maker;
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<PageLayout>
			<header className="mb-10 flex flex-wrap items-center gap-x-6 gap-y-4">
				<PersonFace person={person} size="xl" />
				<div className="min-w-0 flex-1 basis-60">
					<h1 className="text-2xl">
						<bdi>{person.displayName}</bdi>
					</h1>
					<p className="text-sm text-soft">
						@{person.handle} ·{" "}
						<Link to={`/people/${person.handle}`} className="link">
							{t("maker.asPerson")}
						</Link>
					</p>
					{maker.bio && <p className="mt-2 max-w-text">{maker.bio}</p>}
				</div>
			</header>
			<div className="mb-12">
				<Figures>
					<Figure value={formatNumber(locale, figures.projects)} label={t("maker.projects")} />
					<Figure value={formatNumber(locale, figures.versions)} label={t("maker.versions")} />
					<Figure value={formatNumber(locale, figures.closed)} label={t("maker.closed")} />
					<Figure value={formatNumber(locale, figures.followers)} label={t("maker.followers")} />
				</Figures>
			</div>
			<div className="space-y-14">
				{maker.loops.length > 0 && (
					<Section title={t("maker.loops")}>
						<Rows className="border-y border-line">
							{maker.loops.map((loop) => (
								<li key={`${loop.ideaId}-${loop.projectId}`} className="flex items-center gap-3 py-3">
									<LoopRing steps={5} />
									<span className="min-w-0 flex-1">
										<Link
											to={`${loop.ideaPath}/loop`}
											lang={loop.language}
											className="font-medium hover:underline"
										>
											{loop.title}
										</Link>
										<span className="block text-sm text-soft">
											{t("maker.loopDays", { count: loop.days })}
										</span>
									</span>
								</li>
							))}
						</Rows>
					</Section>
				)}
				<Section title={t("maker.projects")}>
					{projects.items.length > 0 ? (
						<VotedProjects cards={projects.items} pulses={pulses} />
					) : (
						<EmptyState title={t("maker.none")}>{t("maker.noneHint")}</EmptyState>
					)}
					<PageLinks of={projects} />
				</Section>
			</div>
		</PageLayout>
	);
}
