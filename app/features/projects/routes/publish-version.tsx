import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { renderMarkdown } from "#app/features/discussion/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { publishVersion } from "../commands/publishing.server.ts";
import { MissingList } from "../components/editor/missing-list.tsx";
import { KindBadge } from "../components/kind-badge.tsx";
import { VersionBody } from "../components/version-body.tsx";
import { publishForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { readEditor } from "../queries/editor.server.ts";
import { findVersion } from "../queries/version-page.server.ts";

export const handle: PageHandle = { i18n: ["projects", "models", "media"] };

/** The draft as everybody will see it, with what is still missing. */
export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const address = { projectId: projectIdIn(params), number: params.number };
	const { project, draft, latest, missing } = await readEditor(db, actor, address);
	keepAddress(request, params, project);
	const { title, language } = project;
	return {
		project: { title, language, path: projectPath(project) },
		...{ draft, latest, missing },
		notesHtml: draft.notes && renderMarkdown(draft.notes),
	};
});

export const action = formAction({
	schema: publishForm,
	run: async ({ db, actor, context, params, value }) => {
		const version = await findVersion(db, projectIdIn(params) ?? 0, params.number);
		if (!version) throw new NotFound();
		await publishVersion(db, actor, { versionId: version.id, revision: value.revision, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/versions/${params.number}`;
	},
});

export default function PublishPage() {
	const { project, draft, latest, missing, notesHtml } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("projects");
	const navigation = useNavigation();
	const lastResult = answer && "submission" in answer ? answer.submission : undefined;
	const [form] = useForm<{ revision: number }>({ lastResult });
	const problems = Object.values(form.allErrors)
		.flat()
		.map((message) => ({ fieldId: null, message }));
	return (
		<PageLayout
			above={<Breadcrumbs trail={[{ to: project.path, label: project.title }]} />}
			title={t("publish.title", { number: draft.number })}
			lead={missing.length > 0 ? t("publish.notYet") : t("publish.ready")}
		>
			<FormSummary problems={problems} answer={lastResult} />
			<div className="mb-10 space-y-5">
				<MissingList missing={missing} />
				<Form method="post" id={form.id} className="flex flex-wrap gap-2.5">
					<input type="hidden" name="revision" value={draft.revision} />
					<Button tone="want" size="lg" disabled={missing.length > 0} pending={navigation.state !== "idle"}>
						{t("publish.now", { number: draft.number })}
					</Button>
					<ButtonLink size="lg" to={`${draft.path}/edit`}>
						{t("publish.back")}
					</ButtonLink>
				</Form>
			</div>
			<div className="border-t border-line pt-10">
				<p className="mb-6 flex items-center gap-3 text-lg font-bold">
					<span className="tabular">{draft.number}</span> {draft.title} <KindBadge kind={draft.kind} />
				</p>
				<VersionBody
					version={draft}
					notesHtml={notesHtml}
					lang={project.language}
					isFirst={latest === null}
				/>
			</div>
		</PageLayout>
	);
}
