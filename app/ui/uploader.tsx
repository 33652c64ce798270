import { Upload as UploadIcon } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldProps, useFieldIds } from "./field.tsx";
import { UploadRow } from "./upload-row.tsx";
import { useHydrated } from "./use-hydrated.ts";
import { type KeptUpload, useUploads } from "./use-uploads.ts";

interface UploaderProps extends FieldProps {
	id?: string;
	/** Where each file is posted as it is chosen; answers JSON with `publicId`. */
	url: string;
	/** Field in which the form sends the public ids, one each. */
	name: string;
	/** Field of the plain file input that stands here without JavaScript. */
	fileName: string;
	accept: string;
	max: number;
	initial?: KeptUpload[];
}

/** Files by button, drop or paste, each with its bar; a plain file input without JavaScript. */
export function Uploader(props: UploaderProps) {
	const { label, hint, errors, labelHidden, optional, className, id, url, name, fileName, accept, max } =
		props;
	const { t } = useTranslation("ui");
	const ids = useFieldIds(id, { hint, errors });
	const hydrated = useHydrated();
	const { uploads, add, remove, retry, sending, full } = useUploads({ url, max, initial: props.initial });
	const [over, setOver] = useState(false);
	const zone = useRef<HTMLDivElement>(null);
	usePaste(zone, add);
	const waiting = useHeldSubmit(zone, sending);
	function onDrop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		add(event.dataTransfer.files);
	}
	return (
		<FieldFrame {...{ label, hint, errors, labelHidden, optional, className }} controlId={ids.controlId}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button is the reachable one. */}
			<div
				ref={zone}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={onDrop}
				className={classNames(
					"rounded-md border border-dashed p-4 transition-colors",
					over ? "border-want bg-want-wash" : "border-edge bg-card",
				)}
			>
				{uploads.length > 0 && (
					<ul className="mb-4 grid gap-2.5 sm:grid-cols-2">
						{uploads.map((upload) => (
							<UploadRow key={upload.key} upload={upload} name={name} onRemove={remove} onRetry={retry} />
						))}
					</ul>
				)}
				<div className="relative flex flex-wrap items-center gap-x-3 gap-y-2">
					<input
						id={ids.controlId}
						type="file"
						name={hydrated ? undefined : fileName}
						accept={accept}
						multiple={max > 1}
						disabled={full}
						aria-invalid={ids.invalid || undefined}
						aria-describedby={ids.describedBy}
						onChange={(event) => {
							add(event.currentTarget.files ?? []);
							event.currentTarget.value = "";
						}}
						className={hydrated ? "peer sr-only" : "text-sm"}
					/>
					{hydrated && (
						<>
							<label
								htmlFor={ids.controlId}
								className={classNames(
									buttonClass(),
									"peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-disabled:opacity-50",
								)}
							>
								<UploadIcon aria-hidden />
								{t("upload.choose")}
							</label>
							<span className="text-sm text-soft">{full ? t("upload.full", { max }) : t("upload.drop")}</span>
						</>
					)}
				</div>
				<p role="status" className="text-sm text-want empty:hidden">
					{waiting && t("upload.wait")}
				</p>
			</div>
		</FieldFrame>
	);
}

/** Holds the form back while files are on their way, so that none is lost; true once it has been pressed too early. */
function useHeldSubmit(zone: { current: HTMLElement | null }, sending: boolean): boolean {
	const [pressed, setPressed] = useState(false);
	useEffect(() => {
		const form = zone.current?.closest("form");
		if (!sending || !form) return setPressed(false);
		function hold(event: Event) {
			event.preventDefault();
			event.stopPropagation();
			setPressed(true);
		}
		form.addEventListener("submit", hold);
		return () => form.removeEventListener("submit", hold);
	}, [zone, sending]);
	return pressed;
}

/** Takes files that are pasted anywhere in the form. */
function usePaste(zone: { current: HTMLElement | null }, add: (files: Iterable<File>) => void) {
	const latest = useRef(add);
	latest.current = add;
	useEffect(() => {
		const form = zone.current?.closest("form");
		function onPaste(event: ClipboardEvent) {
			const files = event.clipboardData?.files;
			if (!files?.length) return;
			event.preventDefault();
			latest.current(files);
		}
		form?.addEventListener("paste", onPaste);
		return () => form?.removeEventListener("paste", onPaste);
	}, [zone]);
}
