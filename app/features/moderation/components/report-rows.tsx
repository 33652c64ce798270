import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Rows } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { ReportView } from "../queries/cases.server.ts";

/** Who reported, why, and how much it weighs. Staff alone see it. */
export function ReportRows({ reports, now }: { reports: ReportView[]; now: string }) {
	const { t } = useTranslation("moderation");
	return (
		<Rows>
			{reports.map((report) => (
				<li key={report.id} className="py-3.5">
					<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
						<PersonLink person={report.reporter} face="xs" />
						<span className="font-medium">{t(`report.reason.${report.reason}`)}</span>
						<span className="tabular text-soft">
							{t("queue.weight", { weight: Math.round(report.weight) })}
						</span>
						<RelativeTime at={report.createdAt} now={now} className="text-soft" />
					</p>
					{report.text && (
						<p className="mt-1 break-words whitespace-pre-line">
							<bdi>{report.text}</bdi>
						</p>
					)}
				</li>
			))}
		</Rows>
	);
}
