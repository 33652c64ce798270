import { chosenPictures, type LikeStanding, PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { RowMove } from "#app/ui/row-buttons.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { VersionParts } from "../../queries/whole-versions.server.ts";
import { pictureRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";

interface PictureFieldsProps {
	pictures: VersionParts["pictures"];
	/** By public id: where a picture stands that this one looks like. */
	likeness: Record<string, LikeStanding>;
	errors: string[] | undefined;
	/** After a picture has come, gone, moved or was cut in another way. */
	onChange: () => void;
}

const names = {
	files: "pictureFiles",
	of: (_: string, at: number) => ({
		id: `pictures[${at}].publicId`,
		alt: `pictures[${at}].alt`,
		focal: `pictures[${at}].focal`,
	}),
};
const submit = { name: "arrange", value: (move: RowMove, publicId: string) => `${move}:${publicId}` };

/** Pictures in their order, the first the face of the version, each a photo of the real thing or a render. */
export function PictureFields({ pictures, likeness, errors, onChange }: PictureFieldsProps) {
	const { t } = useTranslation("projects");
	const initial = chosenPictures(pictures.map(({ picture }) => picture));
	const known = new Map(pictures.map(({ picture, ...rest }) => [picture.publicId, rest]));
	return (
		<Section title={t("pictures.title")} id="pictures">
			<p className="-mt-2 mb-2 text-sm text-soft">{t("pictures.hint")}</p>
			<PictureField
				label={t("pictures.add")}
				labelHidden
				errors={errors}
				initial={initial}
				likeness={likeness}
				most={versionLimits.pictures}
				first={t("pictures.cover")}
				names={names}
				submit={submit}
				onChange={onChange}
				more={(publicId, at) => (
					<>
						<TextField
							label={
								<span className="block text-sm font-normal text-soft">
									{t("pictures.caption", { number: at + 1 })}
								</span>
							}
							name={`pictures[${at}].caption`}
							maxLength={versionLimits.caption * 2}
							defaultValue={known.get(publicId)?.caption}
							placeholder={t("pictures.captionExample")}
						/>
						<SelectField
							label={t("pictures.role")}
							labelHidden
							name={`pictures[${at}].role`}
							defaultValue={known.get(publicId)?.role ?? "photo"}
						>
							{pictureRoles.map((one) => (
								<option key={one} value={one}>
									{t(`pictureRole.${one}`)}
								</option>
							))}
						</SelectField>
					</>
				)}
			/>
		</Section>
	);
}
