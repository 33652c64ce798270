import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import type { VersionParts } from "../queries/versions.server.ts";

/** Files with what they are, how large, and the hash by which anybody can check what they got. */
export function FileTable({ files }: { files: VersionParts["files"] }) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<Table label={t("files.label")}>
			<thead>
				<tr>
					<th scope="col">{t("files.name")}</th>
					<th scope="col">{t("files.role")}</th>
					<th scope="col">{t("files.size")}</th>
					<th scope="col">SHA-256</th>
					<th scope="col">
						<span className="sr-only">{t("files.download")}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{files.map(({ file, role }) => (
					<tr key={file.id}>
						<th scope="row" className="min-w-40 font-medium">
							<bdi>{file.name}</bdi>
						</th>
						<td className="whitespace-nowrap text-soft">{t(`fileRole.${role}`)}</td>
						<td className="whitespace-nowrap">{formatBytes(locale, file.bytes)}</td>
						<td>
							<code title={file.sha256} className="font-mono text-xs text-soft">
								{file.sha256.slice(0, 12)}…
							</code>
						</td>
						<td className="text-end">
							<a href={file.url} download className={buttonClass({ size: "sm" })}>
								<Download aria-hidden />
								<span className="sr-only sm:not-sr-only">{t("files.download")}</span>
								<span className="sr-only"> {file.name}</span>
							</a>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
