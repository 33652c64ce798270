import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimsOfVersion } from "#app/features/projects/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { TabLinks } from "#app/ui/tabs.tsx";
import { MakeFilters, searchOf } from "../components/make-filters.tsx";
import { MakeWall } from "../components/make-wall.tsx";
import { numberText, versionPath } from "../components/paths.ts";
import { RoundTrail } from "../components/round-head.tsx";
import { canShowMake } from "../policy.ts";
import { versionAt } from "../queries/address.server.ts";
import { materialsOf } from "../queries/make-settings.server.ts";
import { makesOf } from "../queries/makes.server.ts";
import { versionFacts } from "../queries/version-record.server.ts";
import { makeOutcomes } from "../rules/makes.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, locale } = context;
	const found = await versionAt(db, actor, params);
	context.concerns(`project:${found.project.id}`);
	const { id, slug, title, language } = found.project;
	const { major, minor } = found.version;
	const query = new URL(request.url).searchParams;
	const outcome = makeOutcomes.find((one) => one === query.get("outcome"));
	const material = query.get("material")?.slice(0, 120) || null;
	const claims = await claimsOfVersion(db, found.version.id);
	const claim = claims.find(({ id }) => String(id) === query.get("claim")) ?? null;
	const filter = { outcome, claimId: claim?.id, material: material ?? undefined };
	const t = translator(locale, "feedback");
	return {
		title: t("make.wallTitle", { project: title, number: numberText({ major, minor }) }),
		project: { id, slug, title, language },
		version: { major, minor },
		filter: { outcome: outcome ?? null, claim: claim?.id ?? null, material },
		claims: claims.map(({ id: claimId, criterion }) => ({ id: claimId, criterion })),
		materials: await materialsOf(db, actor, found.version.id),
		makes: await makesOf(db, actor, { versionIds: [found.version.id], ...filter }, query.get("after")),
		mayShow: !isMember(actor) || canShowMake(actor, versionFacts(found)).allowed,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title });

export default function VersionMakes() {
	const { title, project, version, filter, claims, materials, makes, mayShow } =
		useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const show = mayShow && (
		<ButtonLink tone="want" to={`${versionPath(project, version)}/makes/new`}>
			{t("make.show")}
		</ButtonLink>
	);
	const here = `${versionPath(project, version)}/makes`;
	const tabs = [
		{
			to: here + searchOf({ ...filter, outcome: null }),
			label: t("make.all"),
			current: filter.outcome === null,
		},
		...makeOutcomes.map((one) => ({
			to: here + searchOf({ ...filter, outcome: one }),
			label: t(`make.${one}`),
			current: filter.outcome === one,
		})),
	];
	const filtered = searchOf(filter) !== "";
	const empty = makes.items.length === 0 && !filtered;
	return (
		<PageLayout
			above={<RoundTrail project={project} version={version} />}
			title={title}
			lead={t("make.wallLead")}
			actions={!empty && show}
		>
			{!empty && (
				<div className="mb-6 space-y-4">
					<TabLinks label={t("make.filter")} tabs={tabs} />
					<MakeFilters filter={filter} claims={claims} materials={materials} />
				</div>
			)}
			{makes.items.length === 0 ? (
				<EmptyState title={t(filtered ? "make.noneSuch" : "make.none")} action={empty && show}>
					{t("make.noneNext")}
				</EmptyState>
			) : (
				<MakeWall makes={makes.items} />
			)}
			<PageLinks of={makes} />
		</PageLayout>
	);
}
