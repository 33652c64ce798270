import type { ReactNode } from "react";
import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { Table } from "#app/ui/table.tsx";
import { countChanges, type FileChange, type FileDifference } from "../rules/file-difference.ts";
import { type HeadVersion, VersionHead } from "./version-head.tsx";

interface ListedFile {
	name: string;
	bytes: number;
}

interface FileListProps<File extends ListedFile> {
	label: string;
	rows: FileDifference<File>[];
	/** The two versions that the columns are of. */
	before: HeadVersion;
	after: HeadVersion;
	/** Stands under what happened to a file: where to look at it. */
	more?(row: FileDifference<File>): ReactNode;
}

/** Files by what happened to each, counted first: those of two versions, or those in two archives. */
export function FileList<File extends ListedFile>({ label, rows, before, after, more }: FileListProps<File>) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
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
			<Table label={label}>
				<thead>
					<tr>
						<th scope="col">{t("files.name")}</th>
						<VersionHead version={before} />
						<VersionHead version={after} />
						<th scope="col">{t("compare.change")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat.
						<tr key={at}>
							<th scope="row" className="min-w-24 font-medium wrap-anywhere">
								<bdi>{(row.after ?? row.before)?.name}</bdi>
								{row.before && row.after && row.before.name !== row.after.name && (
									<span className="block font-normal text-soft">
										{t("compare.was", { name: row.before.name })}
									</span>
								)}
							</th>
							<td className="whitespace-nowrap">
								{row.before ? formatBytes(locale, row.before.bytes) : "–"}
							</td>
							<td className="whitespace-nowrap">{row.after ? formatBytes(locale, row.after.bytes) : "–"}</td>
							<td className="sm:whitespace-nowrap">
								<StateBadge tone={tones[row.change]}>{t(`fileChange.${row.change}`)}</StateBadge>
								{more?.(row)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	);
}

const order: FileChange[] = ["added", "removed", "changed", "moved", "renamed", "same"];

const tones: Record<FileChange, Tone> = {
	same: "plain",
	renamed: "plain",
	moved: "amber",
	changed: "amber",
	added: "jade",
	removed: "slate",
};
