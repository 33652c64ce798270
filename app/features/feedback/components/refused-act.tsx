import { useActionData } from "@remix-run/react";
import type { FormAnswer } from "#app/http/form-action.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";

/** Where a press without JavaScript ends that was refused: why, and a way back. */
export function RefusedAct() {
	const { t } = useTranslation("feedback");
	const answer = useActionData<FormAnswer>();
	const errors = Object.values(answer?.submission?.error ?? {}).flatMap((each) => each ?? []);
	return (
		<PageLayout measure="text" title={t("refused.title")}>
			<FormSummary problems={errors.map((message) => ({ fieldId: null, message }))} answer={answer} />
			<ButtonLink to=".">{t("refused.back")}</ButtonLink>
		</PageLayout>
	);
}
