import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { listCategories, readBoardPage, similarIdeas, tagNamesOf } from "#app/features/ideas/index.server.ts";
import { readBoard } from "#app/features/ideas/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ensure, NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { act } from "../commands/act.server.ts";
import { ActForm } from "../components/act-form.tsx";
import { MergeSearch } from "../components/merge-search.tsx";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { actForm } from "../forms.ts";
import { canAct } from "../policy.ts";
import { openCaseAbout } from "../queries/cases.server.ts";
import { previewMerge } from "../queries/merge-preview.server.ts";
import { actTypes, writeSubject } from "../rules/acts.ts";
import { staffPage } from "../staff-page.server.ts";
import { subjectIn } from "../subject-parameter.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation", "ideas", "discussion"] };

export const loader = staffPage(async ({ context, params, request, actor }) => {
	const { db, now, locale } = context;
	const type = actTypes.find((known) => known === params.act);
	if (!type) throw new NotFound();
	const subject = await subjectIn(db, params.subject, now);
	ensure(canAct(actor, type, subject));
	const { searchParams } = new URL(request.url);
	const open = await openCaseAbout(db, subject);
	const base = {
		type,
		subject,
		title: moderationTexts(locale)(`act.${type}`),
		revision: idParam(searchParams.get("revision") ?? undefined) ?? open?.revision ?? null,
		categories: type === "move" ? await listCategories(db) : [],
		tags: type === "tags" ? await tagNamesOf(db, subject.id) : [],
	};
	if (type !== "merge") return { ...base, query: "", found: [], preview: null };
	const targetId = idParam(searchParams.get("target") ?? undefined);
	const query = (searchParams.get("q") ?? "").slice(0, 120);
	const board = readBoard(new URLSearchParams({ q: query }));
	// Before anything is asked for, what is like it.
	const found = query
		? (await readBoardPage(db, actor, { board, after: null, now })).items
		: await similarIdeas(db, actor, { title: subject.title, body: subject.text });
	return {
		...base,
		query,
		found: found
			.filter(({ id }) => id !== subject.id)
			.slice(0, 12)
			.map(({ id, title, voteCount }) => ({ id, title, voteCount })),
		preview: targetId ? await previewMerge(db, actor, { sourceId: subject.id, targetId }) : null,
	};
});

export const action = formAction({
	schema: actForm,
	async run({ value, actor, db, context, params }) {
		const { now } = context;
		const type = actTypes.find((known) => known === params.act);
		if (!type) throw new NotFound();
		const subject = await subjectIn(db, params.subject, now);
		const { target, category, tags, ...rest } = value;
		await act(db, actor, {
			act: type,
			subject: { type: subject.type, id: subject.id },
			...rest,
			targetId: target,
			categoryId: category,
			tags,
			now,
		});
		return `/moderation/things/${writeSubject(subject)}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Act() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	const lastResult = useFormAnswer();
	const { subject, type, preview } = data;
	return (
		<PageLayout
			measure="text"
			title={data.title}
			lead={t(`actLead.${type}`)}
			above={
				<Breadcrumbs
					trail={[
						{ to: "/moderation", label: t("queue.title") },
						{ to: `/moderation/things/${writeSubject(subject)}`, label: t(`thing.${subject.type}`) },
					]}
				/>
			}
		>
			<SubjectQuote subject={subject} brief />
			<div className="mt-8">
				{type === "merge" && !preview ? (
					<MergeSearch query={data.query} found={data.found} />
				) : (
					<ActForm {...data} lastResult={lastResult} />
				)}
			</div>
		</PageLayout>
	);
}
