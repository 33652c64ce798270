import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Rows } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { LogView } from "../queries/log.server.ts";
import { LogDetail } from "./log-detail.tsx";

/** Decisions: who did what to what, and why. */
export function LogRows({ rows, now }: { rows: LogView[]; now: string }) {
	return (
		<Rows>
			{rows.map((row) => (
				<LogRow key={row.id} row={row} now={now} />
			))}
		</Rows>
	);
}

function LogRow({ row, now }: { row: LogView; now: string }) {
	const { t } = useTranslation("moderation");
	return (
		<li id={`act-${row.id}`} className="scroll-mt-20 py-4">
			<p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
				<span className="font-medium">{t(`action.${row.action}`)}</span>
				{row.undone && <StateBadge tone="slate">{t("log.undone")}</StateBadge>}
				{row.reverts && <StateBadge tone="slate">{t("log.undoes")}</StateBadge>}
				{row.subject ? (
					<Link to={row.subject.path} className="min-w-0 break-words underline underline-offset-4">
						<bdi>{row.subject.title}</bdi>
					</Link>
				) : (
					<span className="text-soft">{t(`thing.${row.subjectType}`)}</span>
				)}
			</p>
			{row.detail && (
				<p className="mt-1 break-words text-soft">
					<LogDetail detail={row.detail} />
				</p>
			)}
			<p className="mt-1 break-words whitespace-pre-line">
				<bdi>{row.reason}</bdi>
			</p>
			<p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-soft">
				{row.actor ? <PersonLink person={row.actor} /> : <span>{t("log.byItself")}</span>}
				<RelativeTime at={row.at} now={now} />
				{row.undoable && (
					<Link to={`/moderation/log/${row.id}/undo`} className="underline underline-offset-4">
						{t("log.undo")}
					</Link>
				)}
			</p>
		</li>
	);
}
