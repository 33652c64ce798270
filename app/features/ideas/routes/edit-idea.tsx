import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { likenessOf, takePictures } from "#app/features/media/index.server.ts";
import { chosenPictures } from "#app/features/media/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { editIdea } from "../commands/edit.server.ts";
import { IdeaForm } from "../components/idea-form.tsx";
import { editIdeaForm } from "../forms.ts";
import { ideaIdIn } from "../idea-parameter.server.ts";
import { readIdeaForEdit } from "../queries/edit.server.ts";
import { listCategories, popularTags } from "../queries/tags.server.ts";
import { ideaPath } from "../rules/address.ts";

export const handle: PageHandle = { i18n: ["ideas", "media"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const idea = await readIdeaForEdit(db, actor, ideaIdIn(params));
	return {
		idea,
		likeness: await likenessOf(context, actor, idea.pictures, [`idea:${ideaIdIn(params)}`]),
		categories: await listCategories(db),
		popularTags: await popularTags(db),
		title: translator(context.locale)("ideas:edit.title"),
	};
});

export const action = formAction({
	schema: editIdeaForm,
	async run({ value, actor, db, context, params }) {
		const pictures = await takePictures(context, actor, value);
		const idea = await editIdea(db, actor, {
			ideaId: ideaIdIn(params),
			revision: value.revision,
			title: value.title,
			body: value.body ?? "",
			categoryId: value.category,
			criteria: value.criteria,
			tags: value.tags,
			segments: value.segments,
			pictures,
			now: context.now,
		});
		return ideaPath(idea);
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function EditIdea() {
	const { idea, likeness, categories, popularTags: tags } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ideas");
	const lastResult = useFormAnswer();
	// What was kept goes by what stood there when it was typed, until its writer has been told of what came between.
	const refused = useActionData() !== undefined;
	const revision = (refused ? null : lastResult?.initialValue?.revision) ?? idea.revision;
	return (
		<PageLayout
			title={t("edit.title")}
			lead={t("edit.lead")}
			measure="text"
			above={<Breadcrumbs trail={[{ to: idea.path, label: idea.title }]} />}
		>
			<IdeaForm
				lastResult={lastResult}
				defaults={idea.fields}
				pictures={chosenPictures(idea.pictures, likeness)}
				categories={categories}
				popularTags={tags}
				member
				submit={t("edit.submit")}
				beside={
					<ButtonLink to={idea.path} tone="quiet">
						{t("edit.cancel")}
					</ButtonLink>
				}
			>
				<input type="hidden" name="revision" value={String(revision)} />
			</IdeaForm>
		</PageLayout>
	);
}
