import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { Decision } from "#app/kernel/decision.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useErrorSentence } from "#app/ui/error-sentence.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { type ActType, type Subject, writeSubject } from "../rules/acts.ts";

/** What can be done about a thing, or why it isn't this moderator's to decide. */
export function WhatToDo({
	decision,
	...links
}: {
	subject: Subject;
	acts: ActType[];
	decision: Decision;
	revision?: number;
}) {
	const { t } = useTranslation("moderation");
	const sentence = useErrorSentence();
	return (
		<Section title={t("case.acts")}>
			{decision.allowed ? <ActLinks {...links} /> : <Notice>{sentence(decision.reason)}</Notice>}
		</Section>
	);
}

/** Each leads to a page of its own, where the reason is given. */
function ActLinks({ subject, acts, revision }: { subject: Subject; acts: ActType[]; revision?: number }) {
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
