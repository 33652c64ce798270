import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Uploader } from "#app/ui/uploader.tsx";
import type { VersionParts } from "../../queries/versions.server.ts";
import { pictureRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";
import { RowButtons } from "./row-buttons.tsx";

interface PictureFieldsProps {
	pictures: VersionParts["pictures"];
	errors: string[] | undefined;
	onArrange: (press: { arrange: string }) => void;
}

/** Pictures in their order, the first the face of the version, each a photo of the real thing or a render. */
export function PictureFields({ pictures, errors, onArrange }: PictureFieldsProps) {
	const { t } = useTranslation("projects");
	const room = versionLimits.pictures - pictures.length;
	return (
		<Section title={t("pictures.title")} id="pictures">
			<p className="-mt-2 mb-4 text-sm text-soft">{t("pictures.hint")}</p>
			{pictures.length > 0 && (
				<ul className="mb-5 space-y-4">
					{pictures.map(({ picture, caption, role }, index) => (
						<li key={picture.publicId} className="flex flex-wrap items-start gap-x-4 gap-y-2">
							<input type="hidden" name={`pictures[${index}].publicId`} value={picture.publicId} />
							<Picture picture={picture} sizes="144px" className="w-36 shrink-0" />
							<div className="min-w-48 flex-1 space-y-2">
								<TextField
									label={t("pictures.caption", { number: index + 1 })}
									labelHidden
									name={`pictures[${index}].caption`}
									maxLength={versionLimits.caption * 2}
									defaultValue={caption}
									placeholder={t("pictures.captionExample")}
								/>
								<div className="flex items-center gap-2">
									<SelectField
										label={t("pictures.role")}
										labelHidden
										name={`pictures[${index}].role`}
										defaultValue={role}
										className="flex-1"
									>
										{pictureRoles.map((one) => (
											<option key={one} value={one}>
												{t(`pictureRole.${one}`)}
											</option>
										))}
									</SelectField>
									<RowButtons
										publicId={picture.publicId}
										name={t("pictures.one", { number: index + 1 })}
										isFirst={index === 0}
										isLast={index === pictures.length - 1}
										onArrange={onArrange}
									/>
								</div>
							</div>
						</li>
					))}
				</ul>
			)}
			{room > 0 && (
				<Uploader
					// A saved upload stands in the list above; the empty field begins anew.
					key={pictures.map(({ picture }) => picture.publicId).join()}
					label={t("pictures.add")}
					labelHidden
					errors={errors}
					url="/media/pictures"
					name="newPictures"
					fileName="pictureFiles"
					accept="image/jpeg,image/png,image/webp,image/avif"
					max={room}
				/>
			)}
		</Section>
	);
}
