import { useState } from "react";
import { AltField, arranged, FocalField, placed, Thumbnail, UploadFrame } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DragHandle, dragRowClass } from "#app/ui/drag-handle.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { RowButtons, type RowMove } from "#app/ui/row-buttons.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useDragOrder } from "#app/ui/use-drag-order.ts";
import type { LikeStanding } from "../../queries/likeness.server.ts";
import type { VersionParts } from "../../queries/whole-versions.server.ts";
import { type PictureRole, pictureRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";

interface PictureFieldsProps {
	pictures: VersionParts["pictures"];
	/** By public id: where a picture stands that this one looks like. */
	likeness: Record<string, LikeStanding>;
	errors: string[] | undefined;
	/** After a picture has come, gone or moved. */
	onChange: () => void;
}

interface Row {
	publicId: string;
	url?: string;
	alt: string;
	caption: string;
	focal?: { x: number; y: number } | undefined;
	role: PictureRole;
}

/** Pictures in their order, the first the face of the version, each a photo of the real thing or a render. */
export function PictureFields({ pictures, likeness, errors, onChange }: PictureFieldsProps) {
	const { t } = useTranslation(["projects", "media"]);
	const [rows, setRows] = useState(() => pictures.map(rowOf));
	function change(next: (all: Row[]) => Row[]) {
		setRows(next);
		onChange();
	}
	const [said, setSaid] = useState("");
	const say = (to: number) =>
		setSaid(
			[t("media:movedTo", { position: to + 1, count: rows.length }), to === 0 && t("projects:pictures.cover")]
				.filter(Boolean)
				.join(" "),
		);
	const drag = useDragOrder(
		rows.map(({ publicId }) => publicId),
		(publicId, to) => {
			change((all) => placed(all, publicId, to));
			say(to);
		},
	);
	function press(index: number, publicId: string, move: RowMove) {
		change((all) => arranged(all, `${move}:${publicId}`));
		if (move === "remove") setSaid("");
		else say(move === "up" ? index - 1 : index + 1);
	}
	return (
		<Section title={t("projects:pictures.title")} id="pictures">
			<p className="-mt-2 mb-2 text-sm text-soft">{t("projects:pictures.hint")}</p>
			<UploadFrame
				kind="picture"
				label={t("projects:pictures.add")}
				labelHidden
				errors={errors}
				count={rows.length}
				most={versionLimits.pictures}
				plainName="pictureFiles"
				said={said}
				onStored={({ publicId, url }) =>
					change((all) => [...all, { publicId, url, alt: "", caption: "", role: "photo" }])
				}
			>
				{rows.map((row, index) => (
					<li
						key={row.publicId}
						data-drag-row
						className={classNames(
							"flex flex-wrap items-start gap-x-3 gap-y-2 py-4 sm:gap-x-4",
							dragRowClass(drag.mark(index), drag.dragged === row.publicId),
						)}
					>
						{rows.length > 1 && <DragHandle {...drag.handle(row.publicId)} />}
						<input type="hidden" name={`pictures[${index}].publicId`} value={row.publicId} />
						<Thumbnail picture={row} />
						<div className="min-w-0 flex-1 basis-56 space-y-2.5">
							{index === 0 && <p className="text-sm font-medium">{t("projects:pictures.cover")}</p>}
							{likeness[row.publicId] && <LikenessNote standing={likeness[row.publicId]} />}
							<AltField name={`pictures[${index}].alt`} alt={row.alt} />
							<TextField
								label={
									<span className="block text-sm font-normal text-soft">
										{t("projects:pictures.caption", { number: index + 1 })}
									</span>
								}
								name={`pictures[${index}].caption`}
								maxLength={versionLimits.caption * 2}
								defaultValue={row.caption}
								placeholder={t("projects:pictures.captionExample")}
							/>
							<FocalField
								name={`pictures[${index}].focal`}
								url={row.url ?? `/media/${row.publicId}/any.webp`}
								start={row.focal}
								label={t("projects:pictures.one", { number: index + 1 })}
								onChange={onChange}
							/>
							<div className="flex flex-wrap items-center gap-x-2 gap-y-1">
								<SelectField
									label={t("projects:pictures.role")}
									labelHidden
									name={`pictures[${index}].role`}
									defaultValue={row.role}
									className="min-w-0 flex-1 basis-36"
								>
									{pictureRoles.map((one) => (
										<option key={one} value={one}>
											{t(`projects:pictureRole.${one}`)}
										</option>
									))}
								</SelectField>
								<RowButtons
									name={t("projects:pictures.one", { number: index + 1 })}
									isFirst={index === 0}
									isLast={index === rows.length - 1}
									onPress={(move) => press(index, row.publicId, move)}
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

/** A warning, not a verdict: it may be the maker's own from elsewhere, or taken with leave. */
function LikenessNote({ standing }: { standing: LikeStanding | undefined }) {
	const { t } = useTranslation("projects");
	if (!standing) return null;
	return (
		<p className="rounded-md bg-amber-wash px-3 py-2 text-sm text-amber">
			{t("pictures.likeness")}{" "}
			<a href={standing.path} target="_blank" rel="noreferrer" className="link wrap-anywhere">
				{standing.title}
			</a>
			<span className="block text-soft">{t("pictures.likenessHint")}</span>
		</p>
	);
}

function rowOf({ picture, caption, role }: VersionParts["pictures"][number]): Row {
	const { publicId, alt, variants, focal } = picture;
	return { publicId, alt, caption, role, focal, url: variants[0]?.url };
}
