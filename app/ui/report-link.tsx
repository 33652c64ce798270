import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";

/** Leads to the form that tells moderators about a thing: `subject` is its kind and id, as in "project:12". */
export function ReportLink({ subject }: { subject: `${string}:${number}` }) {
	const { t } = useTranslation("ui");
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
