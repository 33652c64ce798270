import { FileUp, ImagePlus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { FieldErrors, type FieldProps } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { LikeStanding } from "../picture-places.server.ts";
import { acceptedFiles, acceptedPictures, isHeic } from "../rules.ts";
import { CameraButton } from "./camera-button.tsx";
import { DropZone } from "./drop-zone.tsx";
import { plainFileClass } from "./plain-file.ts";
import { sendFile, sendPicture } from "./send.ts";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

/** What the upload addresses answer, as far as forms use it. */
export interface StoredUpload {
	publicId: string;
	/** Of a picture. */
	url?: string;
	alt?: string;
	width?: number;
	height?: number;
	/** The same for the same picture. */
	sha256?: string;
	/** Where a picture of somebody else stands that this one looks like. */
	like?: LikeStanding;
	/** Of a file. */
	name?: string;
	bytes?: number;
	mime?: string;
}

interface UploadFrameProps extends FieldProps {
	kind: "picture" | "file";
	/** How many there are already, and how many there may be. */
	count: number;
	most: number;
	onStored(stored: StoredUpload, file: File): void;
	/** Name of the plain file input that stands here without JavaScript; without a name there is none. */
	plainName?: string;
	/** Of the file input, for a form's summary to lead to. */
	id?: string;
	/** Said to ears: where a row has gone. */
	said?: string;
	/** Which camera a phone opens. */
	camera?: "user" | "environment";
	/** The rows of what is there, as list items. */
	children: ReactNode;
}

/**
 * Uploads of a form, by drop, paste or button: each with its bar, to be cancelled or tried again, none lost when
 * another one fails. What has arrived is handed to `onStored`; the form's own rows stand inside.
 */
export function UploadFrame(props: UploadFrameProps) {
	const { kind, count, most, onStored, plainName, said, camera, children } = props;
	const { label, hint, errors, labelHidden, optional, className } = props;
	const { t } = useTranslation(["media", "ui"]);
	const [announcement, setAnnouncement] = useState("");
	const hydrated = useHydrated();
	const own = useId();
	const id = props.id ?? own;
	const picture = kind === "picture";
	const { uploads, add, cancel, retry } = useUploads<StoredUpload>({
		send: picture ? sendPicture : sendFile,
		onStored,
	});
	const free = most - count - uploads.length;
	const busy = uploads.some(({ state }) => state !== "failed");
	function take(files: File[]) {
		const some = picture ? files.filter(isPicture) : files;
		const full = t(picture ? "media:mostPictures" : "media:mostFiles", { count: most });
		const heic = picture && files.some(({ type, name }) => isHeic(type) || /\.hei[cf]$/i.test(name));
		if (some.length < files.length) setAnnouncement(t(heic ? "media:heicPicture" : "media:onlyPictures"));
		else setAnnouncement(some.length > free ? full : "");
		add(some.slice(0, Math.max(0, free)));
	}
	// Without JavaScript a field for one takes the next one in place of the one that stands.
	const offered = hydrated ? free > 0 : plainName !== undefined && (free > 0 || most === 1);
	const Icon = picture ? ImagePlus : FileUp;
	return (
		<DropZone
			onFiles={take}
			// Full, a field for one picture leaves what is pasted to the next; files are pasted as pictures only.
			accepts={(file) => picture && isPicture(file) && (most > 1 || free > 0)}
			holdBack={busy ? () => setAnnouncement(t("media:stillSending")) : null}
			className={className}
		>
			<fieldset className="min-w-0" aria-describedby={errors?.length ? `${id}-error` : undefined}>
				<legend className={labelHidden ? "sr-only" : "font-medium"}>
					{label}
					{optional && <span className="ms-2 text-sm font-normal text-soft">{t("ui:field.optional")}</span>}
				</legend>
				{hint && <p className="text-sm text-soft">{hint}</p>}
				<ul className="divide-y divide-line empty:hidden">
					{children}
					{uploads.map((upload) => (
						<UploadRow
							key={upload.key}
							upload={upload}
							picture={picture}
							onCancel={() => cancel(upload.key)}
							onRetry={() => retry(upload.key)}
						/>
					))}
				</ul>
				{offered && (
					<div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
						<input
							id={id}
							type="file"
							name={hydrated ? undefined : plainName}
							accept={picture ? acceptedPictures : acceptedFiles}
							multiple={most > 1}
							className={hydrated ? "peer sr-only" : plainFileClass}
							onChange={(event) => {
								take([...(event.currentTarget.files ?? [])]);
								event.currentTarget.value = "";
							}}
						/>
						<label
							htmlFor={id}
							className={
								hydrated ? `${buttonClass({ tone: "plain" })} peer-focus-visible:outline-2` : "sr-only"
							}
						>
							<Icon aria-hidden />
							{picture ? t("media:addPictures", { count: most }) : t("media:addFiles")}
						</label>
						{hydrated && picture && <CameraButton camera={camera} onTaken={take} />}
						{hydrated && (
							<span className="text-sm text-soft max-sm:hidden">
								{t(picture ? "media:dropOrPaste" : "media:dropHere")}
							</span>
						)}
					</div>
				)}
				<p aria-live="polite" className="mt-1 text-sm text-soft empty:hidden">
					{[announcement, said].filter(Boolean).join(" ")}
				</p>
				<FieldErrors id={`${id}-error`} errors={errors} />
			</fieldset>
		</DropZone>
	);
}

function isPicture(file: File): boolean {
	return acceptedPictures.split(",").includes(file.type);
}
