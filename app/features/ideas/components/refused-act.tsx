import { useActionData, useParams } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";

interface Answer {
	submission?: { error?: Record<string, string[] | null> | null };
}

/** What somebody without JavaScript reads when a press changed nothing, with the way back. */
export function RefusedAct() {
	const { t } = useTranslation("ideas");
	const read = useErrorText("ideas");
	const { slug } = useParams();
	const answer = useActionData<Answer>();
	const errors = Object.values(answer?.submission?.error ?? {}).flatMap((list) => list ?? []);
	return (
		<PageLayout title={t("refused.title")} measure="text">
			<Notice tone="amber" live>
				{errors.map(read).join(" ")}
			</Notice>
			<p className="mt-6">
				<ButtonLink to={`/ideas/${encodeURIComponent(slug ?? "")}`}>{t("refused.back")}</ButtonLink>
			</p>
		</PageLayout>
	);
}
