import { Link } from "@remix-run/react";
import { isArchiveType, isTextType } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { compareFiles } from "../rules/file-difference.ts";
import { FileList } from "./file-list.tsx";

interface ComparedFilesProps {
	before: WholeVersion;
	after: WholeVersion;
	/** Of this comparison. */
	path: string;
}

/** Files of two versions by what happened to each; the hash decides, not the name. */
export function ComparedFiles({ before, after, path }: ComparedFilesProps) {
	const { t } = useTranslation("projects");
	const rows = compareFiles(
		before.files.map(({ file }) => file),
		after.files.map(({ file }) => file),
	);
	if (rows.length === 0) return <p className="text-soft">{t("compare.noFiles")}</p>;
	return (
		<FileList
			label={t("files.label")}
			rows={rows}
			numbers={{ before: before.number, after: after.number }}
			more={(row) => {
				const [earlier, later] = [row.before, row.after];
				if (!earlier || !later || earlier.sha256 === later.sha256) return null;
				const texts = isTextType(earlier.mime) && isTextType(later.mime);
				const archives = isArchiveType(earlier.mime) && isArchiveType(later.mime);
				if (!texts && !archives) return null;
				return (
					<Link to={`${path}/files/${earlier.publicId}/${later.publicId}`} className="link mt-1 block">
						{t(texts ? "diff.lines" : "diff.inside")}
						<span className="sr-only"> {later.name}</span>
					</Link>
				);
			}}
		/>
	);
}
