import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storePicture } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { keptForm } from "#app/http/kept-form.server.ts";
import { page } from "#app/http/page.server.ts";
import { followsPress } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { openProject } from "../commands/opening.server.ts";
import { NewProjectForm } from "../components/new-project-form.tsx";
import { ChooseCriteria, ChooseStart } from "../components/new-project-start.tsx";
import { openProjectForm } from "../forms.ts";
import { categoryChoices } from "../queries/lists.server.ts";
import { remixParent } from "../queries/remix-source.server.ts";
import { ideaToAnswer, wantedIdeas } from "../queries/wanted-ideas.server.ts";
import { allLicences } from "../rules/spdx.ts";

export const handle: PageHandle = { i18n: ["projects", "media"] };

export const loader = page(async ({ context, request }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const query = new URL(request.url).searchParams;
	const ideaId = Number(query.get("idea")) || null;
	const remixOf = Number(query.get("remix")) || null;
	const idea = ideaId ? await ideaToAnswer(db, ideaId) : null;
	const remix = remixOf ? await remixParent(db, actor, remixOf) : null;
	if ((ideaId && !idea) || (remixOf && !remix)) throw new NotFound("projects:form.startGone");
	const kept = await keptForm(context, request, "/projects/new");
	const sent = followsPress(request) || kept !== null;
	const asked = query.has("alone") || query.get("step") === "2" || remix !== null || sent;
	const step = asked ? ("form" as const) : idea ? ("criteria" as const) : ("start" as const);
	return {
		...{ step, idea, remix, kept },
		criterionIds: query.getAll("criterionIds").map(Number),
		wanted: step === "start" ? await wantedIdeas(db, { size: 6 }) : [],
		categories: step === "form" ? await categoryChoices(db) : [],
		licences: step === "form" ? allLicences().map(({ id, name }) => ({ id, name })) : [],
		title: translator(context.locale)("projects:new.title"),
	};
});

export const action = formAction({
	schema: openProjectForm,
	once: true,
	before: async ({ value, actor, context }) =>
		value.coverFile ? (await storePicture(context, actor, value.coverFile)).publicId : null,
	run: async ({ db, actor, context, value, before }) => {
		const { cover, coverFile: _, ...input } = value;
		const { locale, now } = context;
		const slug = await openProject(db, actor, { ...input, cover: before ?? cover.at(-1) ?? "", locale, now });
		return `/projects/${encodeURIComponent(slug)}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.title, hidden: true });

export default function NewProjectPage() {
	const data = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("projects");
	const submission = answer && "submission" in answer ? answer.submission : data.kept;
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: "/projects", label: t("title") }]} />}
			title={t(data.remix ? "remix.title" : "new.title")}
			lead={t(`new.lead_${data.step}`)}
		>
			{data.step === "start" && <ChooseStart wanted={data.wanted} />}
			{data.step === "criteria" && data.idea && <ChooseCriteria idea={data.idea} />}
			{data.step === "form" && <NewProjectForm {...data} lastResult={submission} />}
		</PageLayout>
	);
}
