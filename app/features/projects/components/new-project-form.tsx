import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { OnceField } from "#app/ui/once-field.tsx";
import type { CategoryChoice } from "../queries/lists.server.ts";
import type { RemixParent } from "../queries/remix-source.server.ts";
import type { IdeaToAnswer } from "../queries/wanted-ideas.server.ts";
import { problemsOf } from "./form-problems.ts";
import { ProjectFields, type ProjectFormFields } from "./project-form.tsx";

interface NewProjectFormProps {
	idea: IdeaToAnswer | null;
	remix: RemixParent | null;
	criterionIds: number[];
	categories: CategoryChoice[];
	licences: { id: string; name: string }[];
	lastResult: SubmissionResult<string[]> | null | undefined;
}

/** The second step: the project's own page. Everything but title, category and licence can wait. */
export function NewProjectForm(props: NewProjectFormProps) {
	const { idea, remix, criterionIds, lastResult } = props;
	const { t } = useTranslation("projects");
	const navigation = useNavigation();
	const [form, fields] = useForm<ProjectFormFields>({
		lastResult,
		defaultValue: {
			licence: remix?.licence ?? "CC-BY-SA-4.0",
			categoryId: String(idea?.categoryId ?? remix?.categoryId ?? ""),
		},
		shouldRevalidate: "onSubmit",
	});
	return (
		<Form method="post" encType="multipart/form-data" id={form.id} noValidate={form.noValidate}>
			<FormSummary problems={problemsOf(form, fields)} answer={lastResult} />
			<OnceField />
			{idea && <input type="hidden" name="ideaId" value={idea.id} />}
			{criterionIds.map((id) => (
				<input key={id} type="hidden" name="criterionIds" value={id} />
			))}
			{remix && <input type="hidden" name="remixOf" value={remix.versionId} />}
			{(idea || remix) && (
				<p className="mb-7 border-s-[3px] border-want ps-4 text-soft">
					{idea ? t("new.answers") : t("new.remixes")}{" "}
					<Link to={(idea ?? remix)?.path ?? ""} className="font-medium text-ink hover:underline">
						{(idea ?? remix)?.title}
					</Link>
				</p>
			)}
			<ProjectFields {...props} fields={fields} />
			<Button tone="want" size="lg" className="mt-9" pending={navigation.formMethod === "POST"}>
				{t("new.open")}
			</Button>
		</Form>
	);
}
