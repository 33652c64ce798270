import { Link } from "@remix-run/react";
import { Download } from "lucide-react";
import { formatBytes, isArchiveType } from "#app/features/media/index.ts";
import { ModelStill } from "#app/features/models/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import type { VersionParts } from "../queries/whole-versions.server.ts";

interface FileTableProps {
	files: VersionParts["files"];
	version: { id: number; path: string };
}

/** Files with what they are, how large, and the hash by which anybody can check what they got. */
export function FileTable({ files, version }: FileTableProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<Table label={t("files.label")}>
			<thead>
				<tr>
					<th scope="col">{t("files.name")}</th>
					<th scope="col" className="max-sm:hidden">
						{t("files.role")}
					</th>
					<th scope="col">{t("files.size")}</th>
					<th scope="col" className="max-sm:hidden">
						SHA-256
					</th>
					<th scope="col">
						<span className="sr-only">{t("files.download")}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{files.map(({ file, role, model, still }) => (
					<tr key={file.id}>
						<th scope="row" className="min-w-24 font-medium wrap-anywhere">
							<span className="flex items-center gap-3.5">
								{still && <ModelStill still={still} sizes="5rem" className="w-14 shrink-0 sm:w-20" />}
								<span>
									<bdi>{file.name}</bdi>
									{/* A 3MF is an archive too, but people look at its model. */}
									{isArchiveType(file.mime) && !model && (
										<Link
											to={`${version.path}/files/${file.publicId}`}
											className="link block text-sm font-normal"
										>
											{t("contents.link")}
											<span className="sr-only"> {file.name}</span>
										</Link>
									)}
									<span className="block font-normal sm:hidden">
										<Hash value={file.sha256} />
									</span>
								</span>
							</span>
						</th>
						<td className="whitespace-nowrap text-soft max-sm:hidden">{t(`fileRole.${role}`)}</td>
						<td className="whitespace-nowrap">{formatBytes(locale, file.bytes)}</td>
						<td className="max-sm:hidden">
							<Hash value={file.sha256} />
						</td>
						<td className="text-end">
							<a href={`${file.url}?of=${version.id}`} download className={buttonClass({ size: "sm" })}>
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

/** Enough to compare at a glance; the whole of it on hover and for whoever copies it. */
function Hash({ value }: { value: string }) {
	return (
		<code title={value} className="whitespace-nowrap font-mono text-xs text-soft">
			{value.slice(0, 12)}…
		</code>
	);
}
