import type { SubmissionResult } from "@conform-to/react";
import { Link, useActionData, useLocation } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";

/** What a press that was refused leads to without JavaScript: why, and the way back. */
export function RefusedAction() {
	const answer = useActionData<{ submission?: SubmissionResult<string[]> }>();
	const { t } = useTranslation("discussion");
	const { pathname } = useLocation();
	const errors = Object.values(answer?.submission?.error ?? {}).flatMap((some) => some ?? []);
	return (
		<PageLayout measure="text" title={t("refusedTitle")}>
			<FormRefusal errors={errors} />
			<p className="mt-6">
				<Link to={pathname} className="link">
					{t("back")}
				</Link>
			</p>
		</PageLayout>
	);
}

/** Errors that belong to no field. */
export function FormRefusal({ errors }: { errors?: string[] | undefined }) {
	const read = useErrorText("discussion", "media");
	if (!errors?.length) return null;
	return (
		<div role="alert">
			<Notice tone="want">{errors.map(read).join(" ")}</Notice>
		</div>
	);
}
