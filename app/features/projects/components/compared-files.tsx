import { Link } from "@remix-run/react";
import { isArchiveType, isTextType } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { compareFiles, type FileDifference } from "../rules/file-difference.ts";
import { FileList } from "./file-list.tsx";

interface ComparedFilesProps {
	before: WholeVersion;
	after: WholeVersion;
	/** Of this comparison. */
	path: string;
}

type Row = FileDifference<WholeVersion["files"][number]["file"]>;

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
			before={before}
			after={after}
			more={(row) => <Inside row={row} path={path} />}
		/>
	);
}

/** Where to look into a file that changed, came or went, if it is of a kind that can be looked into. */
function Inside({ row: { before, after }, path }: Pick<ComparedFilesProps, "path"> & { row: Row }) {
	const { t } = useTranslation("projects");
	const sides = [before, after].filter((file) => file !== null);
	const texts = sides.every(({ mime }) => isTextType(mime));
	if (before?.sha256 === after?.sha256) return null;
	if (!texts && !sides.every(({ mime }) => isArchiveType(mime))) return null;
	const both = before && after;
	const word = texts ? (both ? "diff.lines" : "diff.text") : both ? "diff.inside" : "contents.link";
	return (
		<Link
			to={`${path}/files/${before?.publicId ?? "none"}/${after?.publicId ?? "none"}`}
			className="link mt-1 block"
		>
			{t(word)}
			<span className="sr-only"> {(after ?? before)?.name}</span>
		</Link>
	);
}
