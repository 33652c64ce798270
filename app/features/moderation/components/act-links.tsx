import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type ActType, type Subject, writeSubject } from "../rules/acts.ts";

/** What can be done about a thing; each leads to a page of its own, where the reason is given. */
export function ActLinks({
	subject,
	acts,
	revision,
}: {
	subject: Subject;
	acts: ActType[];
	revision?: number;
}) {
	const { t } = useTranslation("moderation");
	return (
		<div className="flex flex-wrap gap-2.5">
			{acts.map((act) => (
				<ButtonLink
					key={act}
					tone={act === "hide" || act === "suspend" ? "danger" : "plain"}
					to={`/moderation/things/${writeSubject(subject)}/${act}${revision ? `?revision=${revision}` : ""}`}
				>
					{t(`act.${act}`)}
				</ButtonLink>
			))}
		</div>
	);
}
