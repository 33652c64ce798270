import { Navigate, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { usePageNamespaces } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { PageLayout } from "./page-layout.tsx";
import { refusalsIn } from "./refusals.ts";

/**
 * The page of an address that only takes presses, whose loader is `leadTo`: why nothing was done, and the way back.
 * Whoever comes without pressing is led on.
 */
export function RefusedPress() {
	const { t } = useTranslation("ui");
	const read = useErrorText(...usePageNamespaces());
	const lead = useLoaderData<{ to: string | null } | null>();
	const { pathname } = useLocation();
	const refusals = refusalsIn(useActionData());
	if (refusals.length === 0 && lead?.to) return <Navigate to={lead.to} replace />;
	return (
		<PageLayout title={t("refused.title")} measure="text">
			<Notice tone="amber" live>
				{refusals.map(read).join(" ")}
			</Notice>
			<p className="mt-6">
				<ButtonLink to={pathname}>{t("refused.back")}</ButtonLink>
			</p>
		</PageLayout>
	);
}
