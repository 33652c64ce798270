import { type SubmissionResult, useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { picturesBack } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { OnceField } from "#app/ui/once-field.tsx";
import type { CategoryChoice } from "../queries/lists.server.ts";
import type { RemixParent } from "../queries/remix-source.server.ts";
import type { IdeaToAnswer } from "../queries/wanted-ideas.server.ts";
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
	const [form, fields] = useForm<ProjectFormFields>({
		lastResult,
		defaultValue: {
			licence: remix?.licence ?? "CC-BY-SA-4.0",
			categoryId: String(idea?.categoryId ?? remix?.categoryId ?? ""),
		},
		shouldRevalidate: "onSubmit",
	});
	return (
		<FormFrame
			id={form.id}
			encType="multipart/form-data"
			noValidate={form.noValidate}
			problems={problemsOf(form)}
			answer={lastResult}
			send={t("new.open")}
		>
			<OnceField />
			{idea && <input type="hidden" name="ideaId" value={idea.id} />}
			{criterionIds.map((id) => (
				<input key={id} type="hidden" name="criterionIds" value={id} />
			))}
			{remix && <input type="hidden" name="remixOf" value={remix.versionId} />}
			{(idea || remix) && (
				<p className="border-s-[3px] border-want ps-4 text-soft">
					{idea ? t("new.answers") : t("new.remixes")}
					<Link to={(idea ?? remix)?.path ?? ""} className="font-medium text-ink hover:underline">
						{(idea ?? remix)?.title}
					</Link>
				</p>
			)}
			<ProjectFields {...props} fields={fields} cover={picturesBack(lastResult, "cover") ?? []} />
		</FormFrame>
	);
}
