import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useOutlet } from "@remix-run/react";
import { likenessOf } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import type { Database } from "#db/database.server.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { saveDraft } from "../commands/drafts.server.ts";
import { DraftEditor } from "../components/editor/draft-editor.tsx";
import { draftFieldsOf } from "../draft-input.server.ts";
import { draftForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { draftNumber, readEditor } from "../queries/editor.server.ts";
import { pictureKin } from "../queries/picture-places.server.ts";
import { readFrame } from "../queries/project-page.server.ts";
import { findVersion } from "../queries/version-page.server.ts";

export const handle: PageHandle = { i18n: ["projects", "media", "models", "feedback"] };

export const loader = page(async ({ context, params, request }) => {
	const { db, actor, now } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const address = { projectId: projectIdIn(params), number: params.number };
	await followDraft(db, actor, address);
	const { project, draft, latest, proposed, ideas, missing, category } = await readEditor(db, actor, address);
	keepAddress(request, params, project);
	const { id, title, language } = project;
	const pictures = draft.pictures.map(({ picture }) => picture);
	const likeness = await likenessOf(context, actor, pictures, await pictureKin(db, id));
	return {
		project: { id, title, language, category, path: projectPath(project) },
		...{ draft, latest, proposed, ideas, missing, likeness, now },
	};
});

export const action = formAction({
	schema: draftForm,
	keep: false,
	run: async ({ db, actor, context, params, value }) => {
		const version = await findVersion(db, projectIdIn(params) ?? 0, params.number);
		if (!version) throw new NotFound();
		const fields = await draftFieldsOf(value, { context, actor, versionId: version.id });
		const saved = await saveDraft(db, actor, fields);
		if (value.auto) return { saved };
		const path = `/projects/${encodeURIComponent(params.slug ?? "")}/versions/${saved.number}`;
		return `${path}/${value.next === "preview" ? "publish" : "edit"}`;
	},
});

/** A draft's address changes with its number: an old one leads to where it stands now. */
async function followDraft(
	db: Database,
	actor: Actor,
	{ projectId, number }: { projectId: number | null; number: string | undefined },
): Promise<void> {
	if (await findVersion(db, projectId ?? 0, number)) return;
	const { project, viewer } = await readFrame(db, actor, projectId);
	const draft = viewer.isMaker ? await draftNumber(db, project.id) : null;
	if (draft) throw redirect(safePath(`${projectPath(project)}/versions/${draft}/edit`));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data && `${data.project.title} ${data.draft.number}`, hidden: true });

export default function EditVersionPage() {
	const data = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("projects");
	// What earlier verdicts left to do is a child of this page, with forms of its own.
	const todos = useOutlet({ draft: data.draft, project: data.project });
	return (
		<PageLayout
			above={<Breadcrumbs trail={[{ to: data.project.path, label: data.project.title }]} />}
			title={t("editor.title", { number: data.draft.number })}
			lead={t("editor.lead")}
		>
			<DraftEditor
				{...data}
				answer={answer && "submission" in answer ? answer.submission : null}
				todos={todos}
			/>
		</PageLayout>
	);
}
