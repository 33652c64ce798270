import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { FieldProps } from "#app/ui/field.tsx";
import type { RowMove } from "#app/ui/row-buttons.tsx";
import { useDragOrder } from "#app/ui/use-drag-order.ts";
import { arranged, placed } from "../rules.ts";
import { type ChosenPicture, PictureRow } from "./picture-row.tsx";
import { UploadFrame } from "./upload-frame.tsx";

interface PictureFieldProps extends FieldProps {
	/** Pictures that are there already, in their order: `chosenPictures(views)`, or the ids of a form that came back. */
	initial?: ChosenPicture[];
	most?: number;
	/** Leave out the fields for alternative texts (an avatar). */
	withoutAlt?: boolean;
	/** Names of the fields with the public ids, and without JavaScript with the files, where a form has several. */
	names?: { ids: string; files: string };
	/** After a picture has come, gone or moved. */
	onChange?: () => void;
	/** Of the field itself, for a form's summary to lead to. */
	id?: string;
}

/**
 * Pictures of a form, by drop, paste or button, in an order. The form sends `pictures` (public ids in order) and
 * `alt.<publicId>`; without JavaScript new ones come as `files` (give the form encType="multipart/form-data").
 * The other side is `pictureFields` in the schema, `takePictures` before the command, `attachPictures` inside it.
 */
export function PictureField(props: PictureFieldProps) {
	const { initial = [], most = 8, withoutAlt, onChange, ...rest } = props;
	const { names = { ids: "pictures", files: "files" }, ...frame } = rest;
	const { t } = useTranslation("media");
	const [pictures, setPictures] = useState(initial);
	const [said, setSaid] = useState("");
	function change(next: (all: ChosenPicture[]) => ChosenPicture[]) {
		setPictures(next);
		onChange?.();
	}
	function press(index: number, { publicId }: ChosenPicture, move: RowMove) {
		change((all) => arranged(all, `${move}:${publicId}`));
		const position = index + (move === "up" ? 0 : 2);
		setSaid(move === "remove" ? "" : t("movedTo", { position, count: pictures.length }));
	}
	const drag = useDragOrder(
		pictures.map(({ publicId }) => publicId),
		(publicId, to) => {
			change((all) => placed(all, publicId, to));
			setSaid(t("movedTo", { position: to + 1, count: pictures.length }));
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
			onStored={({ publicId, url, alt = "" }) => change((all) => [...all, { publicId, url, alt }])}
		>
			{pictures.map((picture, index) => (
				<PictureRow
					key={picture.publicId}
					picture={picture}
					name={names.ids}
					withoutAlt={withoutAlt}
					place={{ number: index + 1, of: pictures.length }}
					drag={drag}
					onPress={(move) => press(index, picture, move)}
				/>
			))}
		</UploadFrame>
	);
}
