import { FileArchive } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";

interface FileBundleProps {
	/** The version's. */
	path: string;
	/** How many people took any of its files. */
	takenBy: number;
}

/** All files of a version at once, the hashes by which to check them, and how many people took some. */
export function FileBundle({ path, takenBy }: FileBundleProps) {
	const { t } = useTranslation("projects");
	return (
		<p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
			<a href={`${path}/files.zip`} download className={buttonClass({ size: "sm" })}>
				<FileArchive aria-hidden />
				{t("files.all")}
			</a>
			<a href={`${path}/SHA256SUMS`} className="link text-soft">
				{t("files.hashes")}
			</a>
			{takenBy > 0 && (
				<span className="text-soft" title={t("files.takenHow")}>
					{t("files.taken", { count: takenBy })}
					<span className="sr-only"> {t("files.takenHow")}</span>
				</span>
			)}
		</p>
	);
}
