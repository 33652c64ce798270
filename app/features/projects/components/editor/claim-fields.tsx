import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Checkbox } from "#app/ui/choice-field.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { AnsweredIdea } from "../../queries/project-page.server.ts";

interface ClaimFieldsProps {
	ideas: AnsweredIdea[];
	/** Ids of the criteria that the draft claims. */
	chosen: number[];
	projectPath: string;
	errors: string[] | undefined;
}

/** "This version answers …": only criteria of ideas that the project has taken up. */
export function ClaimFields({ ideas, chosen, projectPath, errors }: ClaimFieldsProps) {
	const { t } = useTranslation("projects");
	return (
		<Section
			title={t("claims.choose")}
			id="claims"
			action={
				<Link to={`${projectPath}/ideas`} className="link">
					{t("claims.moreIdeas")}
				</Link>
			}
		>
			<p className="-mt-2 mb-4 text-sm text-soft">{t("claims.chooseHint")}</p>
			{ideas.length === 0 && <p className="text-soft">{t("claims.noIdeas")}</p>}
			<div className="space-y-5">
				{ideas.map((idea) => (
					<fieldset key={idea.id}>
						<legend lang={idea.language} className="mb-1 font-medium">
							{idea.title}
						</legend>
						{idea.criteria
							.filter(({ takenUp }) => takenUp)
							.map((criterion) => (
								<Checkbox
									key={criterion.id}
									name="claims"
									value={criterion.id}
									defaultChecked={chosen.includes(criterion.id)}
									label={<span lang={idea.language}>{criterion.text}</span>}
									hint={criterion.standing === "unanswered" ? undefined : t(`standing.${criterion.standing}`)}
								/>
							))}
					</fieldset>
				))}
			</div>
			<FieldErrors id="claims-error" errors={errors} />
		</Section>
	);
}
