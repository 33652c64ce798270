import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { Table } from "#app/ui/table.tsx";
import type { WholeVersion } from "../queries/versions.server.ts";
import { compareFiles, countChanges, type FileChange } from "../rules/file-difference.ts";

/** Files of two versions by what happened to each; the hash decides, not the name. */
export function ComparedFiles({ before, after }: { before: WholeVersion; after: WholeVersion }) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const rows = compareFiles(
		before.files.map(({ file }) => file),
		after.files.map(({ file }) => file),
	);
	if (rows.length === 0) return <p className="text-soft">{t("compare.noFiles")}</p>;
	const counts = countChanges(rows);
	return (
		<>
			<p className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
				{order.map(
					(change) =>
						counts[change] > 0 && (
							<span key={change}>
								{t(`fileChange.${change}`)} <span className="tabular">{counts[change]}</span>
							</span>
						),
				)}
			</p>
			<Table label={t("files.label")}>
				<thead>
					<tr>
						<th scope="col">{t("files.name")}</th>
						<th scope="col" className="tabular">
							{before.number}
						</th>
						<th scope="col" className="tabular">
							{after.number}
						</th>
						<th scope="col">{t("compare.change")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={`${row.before?.id}-${row.after?.id}`}>
							<th scope="row" className="min-w-24 font-medium wrap-anywhere">
								<bdi>{(row.after ?? row.before)?.name}</bdi>
								{row.before && row.after && row.before.name !== row.after.name && (
									<span className="block font-normal text-soft">
										{t("compare.was", { name: row.before?.name })}
									</span>
								)}
							</th>
							<td className="whitespace-nowrap">
								{row.before ? formatBytes(locale, row.before.bytes) : "–"}
							</td>
							<td className="whitespace-nowrap">{row.after ? formatBytes(locale, row.after.bytes) : "–"}</td>
							<td className="whitespace-nowrap">
								<StateBadge tone={tones[row.change]}>{t(`fileChange.${row.change}`)}</StateBadge>
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	);
}

const tones: Record<FileChange, Tone> = {
	same: "plain",
	renamed: "plain",
	moved: "amber",
	changed: "amber",
	added: "jade",
	removed: "slate",
};

const order: FileChange[] = ["added", "removed", "changed", "moved", "renamed", "same"];
