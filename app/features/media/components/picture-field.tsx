import { ImagePlus } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { FieldErrors, type FieldProps } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { DropZone } from "./drop-zone.tsx";
import { type ChosenPicture, PictureRow } from "./picture-row.tsx";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

interface PictureFieldProps extends FieldProps {
	/** Pictures that are there already, in their order: `chosenPictures(views)`, or the ids of a form that came back. */
	initial?: ChosenPicture[];
	most?: number;
	/** Leave out the fields for alternative texts (an avatar). */
	withoutAlt?: boolean;
	/** Names of the fields with the public ids, and without JavaScript with the files, where a form has several. */
	names?: { ids: string; files: string };
	/** Of the field itself, for a form's summary to lead to. */
	id?: string;
}

/**
 * Pictures of a form, by drop, paste or button, in an order. The form sends `pictures` (public ids in order) and
 * `alt.<publicId>`; without JavaScript new ones come as `files` (give the form encType="multipart/form-data").
 * The other side is `pictureFields` in the schema, `takePictures` before the command, `attachPictures` inside it.
 */
export function PictureField(props: PictureFieldProps) {
	const { label, hint, errors, labelHidden, optional, className, initial = [], most = 8, withoutAlt } = props;
	const { names = { ids: "pictures", files: "files" } } = props;
	const { t } = useTranslation(["media", "ui"]);
	const [pictures, setPictures] = useState(initial);
	const [announcement, setAnnouncement] = useState("");
	const hydrated = useHydrated();
	const own = useId();
	const id = props.id ?? own;
	const { uploads, add, cancel, retry } = useUploads<ChosenPicture>({
		send: sendPicture,
		onStored: (stored) => setPictures((all) => [...all, { ...stored, alt: stored.alt ?? "" }]),
	});
	const free = most - pictures.length - uploads.length;
	const busy = uploads.some(({ state }) => state !== "failed");
	function take(files: File[]) {
		const some = files.filter(isPicture);
		if (some.length < files.length) setAnnouncement(t("media:onlyPictures"));
		else if (some.length > free) setAnnouncement(t("media:mostPictures", { count: most }));
		else setAnnouncement("");
		add(some.slice(0, Math.max(0, free)));
	}
	function move(index: number, by: number) {
		setPictures((all) => {
			const next = [...all];
			const [moved] = next.splice(index, 1);
			if (moved) next.splice(index + by, 0, moved);
			return next;
		});
		setAnnouncement(t("media:movedTo", { position: index + by + 1, count: pictures.length }));
	}
	return (
		<DropZone
			onFiles={take}
			// Full, a field for one picture leaves what is pasted to the next.
			accepts={(file) => isPicture(file) && (most > 1 || free > 0)}
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
					{pictures.map((picture, index) => (
						<PictureRow
							key={picture.publicId}
							picture={picture}
							name={names.ids}
							withoutAlt={withoutAlt}
							onEarlier={index > 0 ? () => move(index, -1) : undefined}
							onLater={index < pictures.length - 1 ? () => move(index, 1) : undefined}
							onRemove={() => setPictures((all) => all.filter((one) => one !== picture))}
						/>
					))}
					{uploads.map((upload) => (
						<UploadRow
							key={upload.key}
							upload={upload}
							picture
							onCancel={() => cancel(upload.key)}
							onRetry={() => retry(upload.key)}
						/>
					))}
				</ul>
				{free > 0 && (
					<div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
						<input
							id={id}
							type="file"
							name={hydrated ? undefined : names.files}
							accept="image/jpeg,image/png,image/webp,image/avif"
							multiple={most > 1}
							className={hydrated ? "peer sr-only" : "text-sm"}
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
							<ImagePlus aria-hidden />
							{t("media:addPictures", { count: most })}
						</label>
						{hydrated && <span className="text-sm text-soft max-sm:hidden">{t("media:dropOrPaste")}</span>}
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

function isPicture(file: File): boolean {
	return /^image\/(jpeg|png|webp|avif)$/.test(file.type);
}

function sendPicture(request: XMLHttpRequest, file: File) {
	const body = new FormData();
	body.set("file", file);
	request.open("POST", "/media/pictures");
	request.setRequestHeader("Accept", "application/json");
	request.send(body);
}
