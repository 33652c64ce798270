import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import { categoryChoices, listProjects } from "#app/features/projects/index.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { PageLinks } from "#app/ui/pagination.tsx";
import { TabLinks } from "#app/ui/tabs.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { VotedProjects } from "../components/voted-projects.tsx";
import { pulsesOfCards } from "../queries/version-pulse.server.ts";

export const handle: PageHandle = { i18n: ["projects", "feedback"] };

/** The list of projects stands here and not in theirs, because each card carries the vote on its version. */
export const loader = page(async ({ context, request }) => {
	const { db, actor } = context;
	const query = new URL(request.url).searchParams;
	context.concerns("projects");
	const filter = {
		order: query.get("order") === "new" ? ("new" as const) : ("active" as const),
		category: query.get("category") ?? undefined,
		search: query.get("q") ?? undefined,
		after: query.get("after"),
	};
	const t = translator(context.locale);
	const projects = await listProjects(db, actor, filter);
	return {
		title: t("projects:title"),
		filter,
		projects,
		pulses: await pulsesOfCards(db, actor, projects.items),
		categories: await categoryChoices(db),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title });

export default function ProjectsPage() {
	const { filter, projects, pulses, categories } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const [query] = useSearchParams();
	function address(change: Record<string, string | null>): string {
		const next = new URLSearchParams(query);
		next.delete("after");
		for (const [key, value] of Object.entries(change)) {
			if (value === null) next.delete(key);
			else next.set(key, value);
		}
		return `/projects?${next}`;
	}
	const filtered = Boolean(filter.category || filter.search);
	return (
		<PageLayout
			title={t("title")}
			lead={t("list.lead")}
			actions={
				<ButtonLink tone="want" to="/projects/new">
					{t("list.open")}
				</ButtonLink>
			}
		>
			<div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
				<div className="min-w-0 space-y-1">
					<TabLinks
						label={t("list.order")}
						tabs={(["active", "new"] as const).map((order) => ({
							to: address({ order: order === "active" ? null : order }),
							label: t(`list.${order}`),
							current: filter.order === order,
						}))}
					/>
					<TabLinks
						label={t("list.category")}
						tabs={[null, ...categories].map((category) => ({
							to: address({ category: category?.slug ?? null }),
							label: category ? (locale === "zh-CN" ? category.nameZh : category.nameEn) : t("list.all"),
							current: (filter.category ?? null) === (category?.slug ?? null),
						}))}
					/>
				</div>
				<Form method="get" role="search" className="flex w-full gap-2 sm:w-72">
					{[...query].map(([name, value]) =>
						name === "q" || name === "after" ? null : (
							<input key={name} type="hidden" name={name} value={value} />
						),
					)}
					<TextField
						label={t("list.search")}
						labelHidden
						name="q"
						type="search"
						maxLength={100}
						defaultValue={filter.search ?? ""}
						placeholder={t("list.search")}
						className="flex-1"
					/>
					<Button aria-label={t("list.searchButton")}>
						<Search aria-hidden />
					</Button>
				</Form>
			</div>
			{projects.items.length > 0 ? (
				<VotedProjects cards={projects.items} pulses={pulses} />
			) : (
				<EmptyState
					title={filtered ? t("list.nothingFound") : t("list.empty")}
					action={
						filtered ? (
							<ButtonLink to="/projects">{t("list.showAll")}</ButtonLink>
						) : (
							<ButtonLink tone="want" to="/projects/new">
								{t("list.open")}
							</ButtonLink>
						)
					}
				>
					{filtered ? t("list.tryOther") : t("list.emptyHint")}
				</EmptyState>
			)}
			<PageLinks of={projects} />
		</PageLayout>
	);
}
