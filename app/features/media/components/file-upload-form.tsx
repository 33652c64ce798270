import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { acceptedFiles } from "../rules.ts";
import { plainFileClass } from "./plain-file.ts";

interface FileUploadFormProps {
	/** Takes a multipart form with the field `file`: /media/files, or a route that calls `storeSentFile`. */
	action?: string;
	/** Where /media/files goes on to, with `?file=<publicId>`. */
	back?: string;
}

/** One file by a plain form, for browsers without JavaScript. Forms don't nest: it stands beside others, not in them. */
export function FileUploadForm({ action = "/media/files", back }: FileUploadFormProps) {
	const { t } = useTranslation("media");
	return (
		<form
			method="post"
			action={action}
			encType="multipart/form-data"
			className="flex flex-wrap items-center gap-3"
		>
			{back && <input type="hidden" name="back" value={back} />}
			<label className="min-w-0 text-sm">
				<span className="sr-only">{t("addFiles")}</span>
				<input type="file" name="file" required accept={acceptedFiles} className={plainFileClass} />
			</label>
			<Button size="sm">{t("upload")}</Button>
		</form>
	);
}
