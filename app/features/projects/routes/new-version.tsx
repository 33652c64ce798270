import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { followsPress } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormSummary, wholeProblems } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { openDraft } from "../commands/drafts.server.ts";
import { pressForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { draftNumber } from "../queries/editor.server.ts";
import { readForMakers } from "../queries/project-page.server.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Leads to the draft that stands; a new one is begun by a press, since looking changes nothing. */
export const loader = page(async ({ context, params, request }) => {
	const { project } = await readForMakers(context.db, context.actor, projectIdIn(params));
	keepAddress(request, params, project);
	const draft = followsPress(request) ? null : await draftNumber(context.db, project.id);
	if (draft) throw redirect(safePath(`${projectPath(project)}/versions/${draft}/edit`));
	return { path: projectPath(project), title: project.title };
});

export const action = formAction({
	schema: pressForm,
	run: async ({ db, actor, context, params }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		const number = await openDraft(db, actor, { projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/versions/${number}/edit`;
	},
});

export default function NewVersionPage() {
	const { path, title } = useLoaderData<typeof loader>();
	const answer = useActionData();
	const { t } = useTranslation("projects");
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: title }]} />}
			title={t("newVersion.title")}
			lead={t("newVersion.lead")}
		>
			<ol className="mb-8 list-decimal space-y-2 ps-6 marker:text-soft">
				<li>{t("newVersion.show")}</li>
				<li>{t("newVersion.claim")}</li>
				<li>{t("newVersion.publish")}</li>
			</ol>
			<Form method="post">
				<FormSummary problems={wholeProblems(answer)} answer={answer} />
				<Button tone="want" size="lg">
					{t("newVersion.start")}
					<ArrowRight aria-hidden />
				</Button>
			</Form>
		</PageLayout>
	);
}
