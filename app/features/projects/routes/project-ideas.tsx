import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useKeptForm } from "#app/ui/use-form-answer.ts";
import { keepAddress, projectIdIn } from "../address.server.ts";
import { takeUpIdea } from "../commands/taking-up.server.ts";
import { CriteriaBoxes } from "../components/new-project-start.tsx";
import { takeUpForm } from "../forms.ts";
import { projectPath } from "../queries/cards.server.ts";
import { type AnsweredIdea, answeredIdeas, readForMakers } from "../queries/project-page.server.ts";
import { ideaToAnswer } from "../queries/wanted-ideas.server.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Ideas of the project; with `?idea=12` also one that is to be taken up. */
export const loader = page(async ({ context, params, request }) => {
	const { db, actor } = context;
	const { project } = await readForMakers(db, actor, projectIdIn(params));
	keepAddress(request, params, project);
	const ideaId = Number(new URL(request.url).searchParams.get("idea")) || null;
	const ideas = (await answeredIdeas(db, project.id)).filter(({ released }) => !released);
	const added = ideaId && !ideas.some(({ id }) => id === ideaId) ? await ideaToAnswer(db, ideaId) : null;
	return { path: projectPath(project), projectTitle: project.title, ideas, added };
});

export const action = formAction({
	schema: takeUpForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await takeUpIdea(db, actor, { ...value, projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/ideas`;
	},
});

export default function ProjectIdeasPage() {
	const { path, projectTitle, ideas, added } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("projects");
	const submission = answer && "submission" in answer ? answer.submission : null;
	const problems = Object.values(submission?.error ?? {})
		.flatMap((messages) => messages ?? [])
		.map((message) => ({ fieldId: null, message }));
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={[{ to: path, label: projectTitle }]} />}
			title={t("takeUp.title")}
			lead={t("takeUp.lead")}
		>
			<FormSummary problems={problems} answer={submission} />
			<div className="space-y-6">
				{added && (
					<Card>
						<IdeaForm idea={added} path={path} label={t("takeUp.add")} />
					</Card>
				)}
				{ideas.map((idea) => (
					<Card key={idea.id}>
						<IdeaForm
							idea={idea}
							path={path}
							chosen={idea.criteria.filter(({ takenUp }) => takenUp).map(({ id }) => id)}
							label={t("takeUp.save")}
						/>
						<ReleaseForm idea={idea} path={path} />
					</Card>
				))}
			</div>
			{ideas.length === 0 && !added && (
				<EmptyState
					title={t("takeUp.empty")}
					action={
						<ButtonLink tone="want" to="/ideas?order=gap">
							{t("new.allWanted")}
						</ButtonLink>
					}
				>
					{t("takeUp.emptyHint")}
				</EmptyState>
			)}
		</PageLayout>
	);
}

interface IdeaFormProps {
	idea: Pick<AnsweredIdea, "id" | "title" | "language" | "path"> & {
		criteria: { id: number; text: string }[];
	};
	path: string;
	chosen?: number[];
	label: string;
}

function IdeaForm({ idea, path, chosen, label }: IdeaFormProps) {
	return (
		<Form method="post" action={`${path}/ideas`} className="space-y-4">
			<input type="hidden" name="ideaId" value={idea.id} />
			<h2 lang={idea.language} className="text-lg">
				{idea.title}
			</h2>
			<CriteriaBoxes criteria={idea.criteria} language={idea.language} chosen={chosen} />
			<Button>{label}</Button>
		</Form>
	);
}

function ReleaseForm({ idea, path }: { idea: AnsweredIdea; path: string }) {
	const { t } = useTranslation("projects");
	const kept = useKeptForm({ pathname: `${path}/ideas/release`, search: "" })?.initialValue;
	const reason = kept?.ideaId === String(idea.id) ? String(kept.reason ?? "") : "";
	return (
		<Disclosure summary={t("takeUp.release")} className="mt-3" open={reason !== ""}>
			<Form method="post" action={`${path}/ideas/release`} className="space-y-3">
				<input type="hidden" name="ideaId" value={idea.id} />
				<TextAreaField
					label={t("takeUp.reason")}
					hint={t("takeUp.reasonHint")}
					name="reason"
					defaultValue={reason}
					required
					rows={2}
					limit={500}
				/>
				<Button tone="danger">{t("takeUp.releaseNow")}</Button>
			</Form>
		</Disclosure>
	);
}
