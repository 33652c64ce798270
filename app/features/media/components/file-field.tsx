import { FileUp, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { FieldErrors, type FieldProps } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { DropZone } from "./drop-zone.tsx";
import { FileFacts } from "./file-facts.tsx";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

export interface ChosenFile {
	publicId: string;
	name: string;
	bytes: number;
	sha256: string;
}

interface FileFieldProps extends FieldProps {
	initial?: ChosenFile[];
	most?: number;
	/** Name of the hidden inputs that carry the public ids. */
	name?: string;
	/** After each change, for a form that saves as one goes. */
	onChange?: (files: ChosenFile[]) => void;
}

/**
 * Files of a form (STL, 3MF, GLB, OBJ, STEP, PDF, ZIP, pictures), uploaded with progress as soon as they are chosen;
 * the form sends their public ids. Needs JavaScript: without it, offer `<FileUploadForm>` beside the form.
 */
export function FileField(props: FileFieldProps) {
	const {
		label,
		hint,
		errors,
		labelHidden,
		className,
		initial = [],
		most = 20,
		name = "fileIds",
		onChange,
	} = props;
	const { t } = useTranslation("media");
	const [files, setFiles] = useState(initial);
	const [announcement, setAnnouncement] = useState("");
	const hydrated = useHydrated();
	const id = useId();
	const { uploads, add, cancel, retry } = useUploads<ChosenFile>({
		send: sendFile,
		onStored: (file) => change((all) => [...all, file]),
	});
	const free = most - files.length - uploads.length;
	const busy = uploads.some(({ state }) => state !== "failed");
	function change(next: (all: ChosenFile[]) => ChosenFile[]) {
		setFiles((all) => {
			const changed = next(all);
			queueMicrotask(() => onChange?.(changed));
			return changed;
		});
	}
	function take(chosen: File[]) {
		setAnnouncement(chosen.length > free ? t("mostFiles", { count: most }) : "");
		add(chosen.slice(0, Math.max(0, free)));
	}
	return (
		<DropZone
			onFiles={take}
			accepts={() => false}
			holdBack={busy ? () => setAnnouncement(t("stillSending")) : null}
			className={className}
		>
			<fieldset className="min-w-0">
				<legend className={labelHidden ? "sr-only" : "font-medium"}>{label}</legend>
				{hint && <p className="text-sm text-soft">{hint}</p>}
				<ul className="divide-y divide-line empty:hidden">
					{files.map((file) => (
						<li key={file.publicId} className="flex items-center gap-3 py-2">
							<input type="hidden" name={name} value={file.publicId} />
							<FileFacts file={file} />
							<Button
								type="button"
								tone="quiet"
								size="sm"
								aria-label={t("removeNamed", { name: file.name })}
								onClick={() => change((all) => all.filter((one) => one.publicId !== file.publicId))}
							>
								<X aria-hidden />
							</Button>
						</li>
					))}
					{uploads.map((upload) => (
						<UploadRow
							key={upload.key}
							upload={upload}
							onCancel={() => cancel(upload.key)}
							onRetry={() => retry(upload.key)}
						/>
					))}
				</ul>
				{hydrated && free > 0 && (
					<div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
						<input
							id={id}
							type="file"
							accept={acceptedFiles}
							multiple
							className="peer sr-only"
							onChange={(event) => {
								take([...(event.currentTarget.files ?? [])]);
								event.currentTarget.value = "";
							}}
						/>
						<label htmlFor={id} className={`${buttonClass({ tone: "plain" })} peer-focus-visible:outline-2`}>
							<FileUp aria-hidden />
							{t("addFiles")}
						</label>
						<span className="text-sm text-soft max-sm:hidden">{t("dropHere")}</span>
					</div>
				)}
				<p aria-live="polite" className="mt-1 text-sm text-soft empty:hidden">
					{announcement}
				</p>
				<FieldErrors id={`${id}-error`} errors={errors} />
			</fieldset>
		</DropZone>
	);
}

export const acceptedFiles = ".stl,.3mf,.glb,.obj,.step,.stp,.pdf,.zip,.png,.jpg,.jpeg,.webp,.avif";

function sendFile(request: XMLHttpRequest, file: File) {
	request.open("POST", "/media/files");
	request.setRequestHeader("Accept", "application/json");
	request.setRequestHeader("Content-Type", "application/octet-stream");
	request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
	request.send(file);
}
