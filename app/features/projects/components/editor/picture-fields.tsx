import { useState } from "react";
import { AltField, arranged, Thumbnail, UploadFrame } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { RowButtons } from "#app/ui/row-buttons.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { VersionParts } from "../../queries/versions.server.ts";
import { type PictureRole, pictureRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";

interface PictureFieldsProps {
	pictures: VersionParts["pictures"];
	errors: string[] | undefined;
	/** After a picture has come, gone or moved. */
	onChange: () => void;
}

interface Row {
	publicId: string;
	url?: string;
	alt: string;
	caption: string;
	role: PictureRole;
}

/** Pictures in their order, the first the face of the version, each a photo of the real thing or a render. */
export function PictureFields({ pictures, errors, onChange }: PictureFieldsProps) {
	const { t } = useTranslation("projects");
	const [rows, setRows] = useState(() => pictures.map(rowOf));
	function change(next: (all: Row[]) => Row[]) {
		setRows(next);
		onChange();
	}
	return (
		<Section title={t("pictures.title")} id="pictures">
			<p className="-mt-2 mb-2 text-sm text-soft">{t("pictures.hint")}</p>
			<UploadFrame
				kind="picture"
				label={t("pictures.add")}
				labelHidden
				errors={errors}
				count={rows.length}
				most={versionLimits.pictures}
				plainName="pictureFiles"
				onStored={({ publicId, url }) =>
					change((all) => [...all, { publicId, url, alt: "", caption: "", role: "photo" }])
				}
			>
				{rows.map((row, index) => (
					<li key={row.publicId} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-4">
						<input type="hidden" name={`pictures[${index}].publicId`} value={row.publicId} />
						<Thumbnail picture={row} />
						<div className="min-w-0 flex-1 basis-56 space-y-2.5">
							<AltField name={`pictures[${index}].alt`} alt={row.alt} />
							<TextField
								label={
									<span className="block text-sm font-normal text-soft">
										{t("pictures.caption", { number: index + 1 })}
									</span>
								}
								name={`pictures[${index}].caption`}
								maxLength={versionLimits.caption * 2}
								defaultValue={row.caption}
								placeholder={t("pictures.captionExample")}
							/>
							<div className="flex items-center gap-2">
								<SelectField
									label={t("pictures.role")}
									labelHidden
									name={`pictures[${index}].role`}
									defaultValue={row.role}
									className="min-w-0 flex-1"
								>
									{pictureRoles.map((one) => (
										<option key={one} value={one}>
											{t(`pictureRole.${one}`)}
										</option>
									))}
								</SelectField>
								<RowButtons
									name={t("pictures.one", { number: index + 1 })}
									isFirst={index === 0}
									isLast={index === rows.length - 1}
									onPress={(move) => change((all) => arranged(all, `${move}:${row.publicId}`))}
									submit={{ name: "arrange", value: (move) => `${move}:${row.publicId}` }}
								/>
							</div>
						</div>
					</li>
				))}
			</UploadFrame>
		</Section>
	);
}

function rowOf({ picture, caption, role }: VersionParts["pictures"][number]): Row {
	const { publicId, alt, variants } = picture;
	return { publicId, alt, caption, role, url: variants[0]?.url };
}
