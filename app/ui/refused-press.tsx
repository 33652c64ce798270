import { useActionData, useLocation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "./button.tsx";
import { useErrorSentence } from "./error-sentence.ts";
import { Notice } from "./notice.tsx";
import { PageLayout } from "./page-layout.tsx";

interface Answer {
	submission?: { error?: Record<string, string[] | null> | null };
}

/**
 * Where a press without JavaScript ends that changed nothing: why, and the way back. It stands at the address that
 * was pressed, which leads whoever opens it to the thing itself.
 */
export function RefusedPress() {
	const { t } = useTranslation("ui");
	const read = useErrorSentence();
	const { pathname } = useLocation();
	const answer = useActionData<Answer>();
	const errors = Object.values(answer?.submission?.error ?? {}).flatMap((list) => list ?? []);
	return (
		<PageLayout measure="text" title={t("refused.title")}>
			<div role="alert">
				<Notice tone="amber">{errors.map(read).join(" ")}</Notice>
			</div>
			<p className="mt-6">
				<ButtonLink to={pathname}>{t("refused.back")}</ButtonLink>
			</p>
		</PageLayout>
	);
}
