import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";

interface ReportLinkProps {
	/** Its kind and id, as in "project:12". */
	subject: `${string}:${number}`;
	/** Whose it is: nobody reports what is their own. */
	by?: { handle: string | null } | null;
}

/** Leads to the form that tells moderators about a thing. */
export function ReportLink({ subject, by }: ReportLinkProps) {
	const { t } = useTranslation("ui");
	const root = useRouteLoaderData<{ viewer: { handle: string } | null }>("root");
	if (by?.handle && by.handle === root?.viewer?.handle) return null;
	return (
		<Link
			to={`/reports/new?subject=${subject}`}
			rel="nofollow"
			className="inline-flex min-h-6 items-center text-sm text-soft underline-offset-4 hover:underline"
		>
			{t("report")}
		</Link>
	);
}
