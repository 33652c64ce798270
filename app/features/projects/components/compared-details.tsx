import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Table } from "#app/ui/table.tsx";
import { changedFields, type FieldId, type Profile } from "../rules/version-fields.ts";
import { FieldValue } from "./version-details.tsx";
import { type HeadVersion, VersionHead } from "./version-head.tsx";

interface ComparedDetailsProps {
	before: HeadVersion & { profile: Profile };
	after: HeadVersion & { profile: Profile };
}

/** The details in which two versions differ, side by side. */
export function ComparedDetails({ before, after }: ComparedDetailsProps) {
	const { t } = useTranslation("projects");
	const rows = changedFields(before.profile, after.profile);
	if (rows.length === 0) return <p className="text-soft">{t("compare.sameDetails")}</p>;
	return (
		<Table label={t("compare.details")}>
			<thead>
				<tr>
					<th scope="col">{t("fields.name")}</th>
					<VersionHead version={before} />
					<VersionHead version={after} />
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id}>
						<th scope="row" className="min-w-24 font-medium">
							{t(`field.${row.id}`)}
						</th>
						<Cell id={row.id} value={row.before} lang={before.project.language} />
						<Cell id={row.id} value={row.after} lang={after.project.language} />
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Cell({ id, value, lang }: { id: FieldId; value: string | null; lang: string }) {
	const { t } = useTranslation("projects");
	return (
		<td className="wrap-anywhere whitespace-pre-line">
			{value ? (
				<FieldValue id={id} value={value} lang={lang} />
			) : (
				<span className="text-soft">
					<span aria-hidden>–</span>
					<span className="sr-only">{t("fields.none")}</span>
				</span>
			)}
		</td>
	);
}
