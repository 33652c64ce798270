import { randomUUID } from "node:crypto";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { takePictures } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { keptForm, refilled } from "#app/http/kept-form.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { findIdeaDraft } from "../commands/draft.server.ts";
import { openIdea } from "../commands/open.server.ts";
import { IdeaForm } from "../components/idea-form.tsx";
import { useDraft } from "../components/use-draft.ts";
import { newIdeaForm } from "../forms.ts";
import { listCategories, popularTags } from "../queries/tags.server.ts";
import { ideaPath } from "../rules/address.ts";

export const handle: PageHandle = { i18n: ["ideas", "search", "media"] };

export const loader = page(async ({ context, request }) => {
	const { db, actor } = context;
	const t = translator(context.locale);
	const kept = await keptForm(context, request, "/ideas/new");
	const title = new URL(request.url).searchParams.get("title")?.slice(0, 120) ?? "";
	const draft = !kept && isMember(actor) ? await findIdeaDraft(db, actor) : null;
	const draftTitle = draft?.find(([name]) => name === "title")?.[1] ?? "";
	// Whoever comes with a wish of their own wants to write that one; the other stays where it is.
	const another = draft !== null && title !== "" && title !== draftTitle;
	return {
		kept: kept ?? (draft && !another ? refilled(draft) : null),
		title,
		unfinished: another ? draftTitle : null,
		categories: await listCategories(db),
		popularTags: await popularTags(db),
		member: isMember(actor),
		once: randomUUID(),
		texts: { title: t("ideas:new.title"), description: t("ideas:new.lead") },
	};
});

export const action = formAction({
	schema: newIdeaForm,
	once: true,
	onOpenPage: true,
	before: ({ value, actor, context }) => takePictures(context, actor, value),
	async run({ value, actor, db, context, before: pictures }) {
		const idea = await openIdea(db, actor, {
			title: value.title,
			body: value.body ?? "",
			categoryId: value.category,
			criteria: value.criteria.map(({ text }) => text),
			tags: value.tags,
			segments: value.segments,
			pictures,
			locale: context.locale,
			another: value.another === "on",
			now: context.now,
		});
		return ideaPath(idea);
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, data?.texts);

/** Keeping the draft changes nothing that this page shows. */
export function shouldRevalidate({
	formAction: to,
	defaultShouldRevalidate,
}: {
	formAction?: string;
	defaultShouldRevalidate: boolean;
}) {
	return to?.endsWith("/draft") ? false : defaultShouldRevalidate;
}

export default function NewIdea() {
	const {
		kept,
		title,
		unfinished,
		categories,
		popularTags: tags,
		member,
		once,
	} = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("ideas");
	const { onInput, saved } = useDraft(member);
	const lastResult = answer && "submission" in answer ? answer.submission : kept;
	return (
		<PageLayout title={t("new.title")} lead={t("new.lead")} measure="text">
			{unfinished !== null && (
				<div className="mb-7">
					<Notice
						action={
							<Link to="/ideas/new" reloadDocument className="link font-medium">
								{t("new.goOn")}
							</Link>
						}
					>
						{unfinished ? t("new.unfinished", { title: unfinished }) : t("new.unfinishedUntitled")}
					</Notice>
				</div>
			)}
			<IdeaForm
				lastResult={lastResult}
				defaults={{ title }}
				categories={categories}
				popularTags={tags}
				member={member}
				searching
				onInput={onInput}
				submit={t(member ? "new.submit" : "new.submitVisitor")}
				beside={
					<p aria-live="polite" className="text-sm text-soft">
						{saved ? t("new.saved") : member ? t("new.promise") : t("new.promiseVisitor")}
					</p>
				}
			>
				<input type="hidden" name="_once" value={once} />
			</IdeaForm>
		</PageLayout>
	);
}
