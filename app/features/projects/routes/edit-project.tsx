import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { likenessOf, pictureViews, storePicture } from "#app/features/media/index.server.ts";
import { chosenPictures, picturesBack } from "#app/features/media/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { editProject } from "../commands/opening.server.ts";
import { ProjectFields, type ProjectFormFields } from "../components/project-form.tsx";
import { editProjectForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { categoryChoices } from "../queries/lists.server.ts";
import { pictureKin } from "../queries/picture-places.server.ts";
import { readForMakers } from "../queries/project-page.server.ts";
import { allLicences } from "../rules/spdx.ts";

export const handle: PageHandle = { i18n: ["projects", "media"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	const { project } = await readForMakers(db, actor, projectIdIn(params));
	keepAddress(request, params, project);
	const { title, summary, story, licence, categoryId, coverMediaId } = project;
	const pictures = [...(await pictureViews(db, coverMediaId ? [coverMediaId] : [])).values()];
	if (!isMember(actor)) throw new SignInRequired();
	const likeness = await likenessOf(context, actor, pictures, await pictureKin(db, project.id));
	return {
		path: projectPath(project),
		values: { title, summary, story, licence, categoryId: String(categoryId) },
		cover: chosenPictures(pictures, likeness),
		categories: await categoryChoices(db),
		licences: allLicences().map(({ id, name }) => ({ id, name })),
	};
});

export const action = formAction({
	schema: editProjectForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		const { cover, coverFile, ...input } = value;
		const stored = coverFile ? (await storePicture(context, actor, coverFile)).publicId : null;
		const { locale, now } = context;
		const fields = { ...input, projectId, cover: stored ?? cover.at(-1) ?? "", locale, now };
		return `/projects/${encodeURIComponent(await editProject(db, actor, fields))}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.values.title, hidden: true });

export default function EditProjectPage() {
	const { path, values, cover, categories, licences } = useLoaderData<typeof loader>();
	const { t } = useTranslation("projects");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<ProjectFormFields>({ lastResult, defaultValue: values });
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: values.title }]} />}
			title={t("edit.title")}
		>
			<FormFrame
				id={form.id}
				encType="multipart/form-data"
				noValidate={form.noValidate}
				problems={problemsOf(form)}
				answer={lastResult}
				send={t("edit.save")}
				beside={
					<ButtonLink to={path} size="lg">
						{t("edit.keep")}
					</ButtonLink>
				}
			>
				<ProjectFields
					{...{ fields, categories, licences }}
					cover={picturesBack(lastResult, "cover") ?? cover}
				/>
			</FormFrame>
		</PageLayout>
	);
}
