import { type ReactNode, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { FieldProps } from "#app/ui/field.tsx";
import type { FocalPoint } from "#app/ui/focal.ts";
import type { RowMove } from "#app/ui/row-buttons.tsx";
import { useDragOrder } from "#app/ui/use-drag-order.ts";
import type { LikeStanding } from "../picture-places.server.ts";
import { arranged, placed } from "../rules.ts";
import { type PictureNames, pictureNames } from "./picture-names.ts";
import { type ChosenPicture, PictureRow, type PictureRowLook } from "./picture-row.tsx";
import { type StoredUpload, UploadFrame } from "./upload-frame.tsx";

interface PictureFieldProps extends FieldProps, PictureRowLook {
	/** Pictures that are there already, in their order: `chosenPictures(views)`, or `picturesBack(…)` of a form. */
	initial?: ChosenPicture[];
	most?: number;
	names?: PictureNames;
	/** After a picture has come, gone, moved or was cut in another way. */
	onChange?: () => void;
	/** Of the field itself, for a form's summary to lead to. */
	id?: string;
	/** By public id: where a picture stands that one looks like; without it each upload tells by itself. */
	likeness?: Record<string, LikeStanding>;
	/** Other fields of a picture, which is the `at`th. */
	more?: (publicId: string, at: number) => ReactNode;
}

const usualNames = pictureNames();

/**
 * Pictures of a form, by drop, paste or button, in an order. The form sends `pictures` (public ids in order),
 * `alt.<publicId>` and `focal.<publicId>`; without JavaScript also `place.<publicId>`, and new ones come as `files`
 * (give the form encType="multipart/form-data"). The other side is `pictureFields` in the schema, `takePictures`
 * before the command, `attachPictures` inside it.
 */
export function PictureField(props: PictureFieldProps) {
	const { initial = [], most = 8, names = usualNames, onChange, more, ...rest } = props;
	const { face, withoutAlt = face, first, submit, likeness, ...frame } = rest;
	const { t } = useTranslation("media");
	const [pictures, setPictures] = useState(initial);
	const [said, setSaid] = useState("");
	function change(next: (all: ChosenPicture[]) => ChosenPicture[]) {
		setPictures(next);
		onChange?.();
	}
	function say(to: number) {
		const where = t("movedTo", { position: to + 1, count: pictures.length });
		setSaid(to === 0 ? `${where} ${first ?? t("shownFirst")}` : where);
	}
	function take(stored: StoredUpload, { name }: File) {
		const { publicId, url, alt = "", width = 0, height = 0, like, sha256 } = stored;
		if (sha256 && pictures.some((picture) => picture.sha256 === sha256))
			return setSaid(t("thereAlready", { name }));
		setSaid("");
		change((all) => [...all, { publicId, url, alt, like, sha256, ratio: width / height }]);
	}
	function press(at: number, publicId: string, move: RowMove) {
		change((all) => arranged(all, `${move}:${publicId}`));
		if (move === "remove") setSaid("");
		else say(move === "up" ? at - 1 : at + 1);
	}
	const drag = useDragOrder(
		pictures.map(({ publicId }) => publicId),
		(publicId, to) => {
			change((all) => placed(all, publicId, to));
			say(to);
		},
	);
	return (
		<UploadFrame
			{...frame}
			kind="picture"
			count={pictures.length}
			most={most}
			plainName={names.files}
			said={said}
			camera={face ? "user" : "environment"}
			onStored={take}
		>
			{pictures.map((picture, at) => (
				<PictureRow
					key={picture.publicId}
					{...{ picture, names, at, drag, face, withoutAlt, first, submit }}
					like={face ? undefined : likeness ? likeness[picture.publicId] : picture.like}
					of={pictures.length}
					onPress={(move) => press(at, picture.publicId, move)}
					onAim={(focal) => change((all) => aimed(all, picture.publicId, focal))}
				>
					{more?.(picture.publicId, at)}
				</PictureRow>
			))}
		</UploadFrame>
	);
}

function aimed(all: ChosenPicture[], publicId: string, focal: FocalPoint): ChosenPicture[] {
	return all.map((picture) => (picture.publicId === publicId ? { ...picture, focal } : picture));
}
