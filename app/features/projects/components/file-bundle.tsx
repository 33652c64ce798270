import { FileArchive } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";

/** All files of a version at once, and the hashes by which to check them. */
export function FileBundle({ path }: { path: string }) {
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
		</p>
	);
}
