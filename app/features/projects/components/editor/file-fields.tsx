import { FileBox } from "lucide-react";
import { useState } from "react";
import { arranged, formatBytes, UploadFrame } from "#app/features/media/index.ts";
import {
	AwaitedStill,
	ModelFactsPanel,
	ModelStill,
	type ModelView,
	UnitChoice,
} from "#app/features/models/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { RowButtons } from "#app/ui/row-buttons.tsx";
import type { VersionParts } from "../../queries/whole-versions.server.ts";
import { type FileRole, fileRoleOf, fileRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";

interface FileFieldsProps {
	files: VersionParts["files"];
	/** An upload that came by a plain form and isn't saved yet. */
	arrived: string | null;
	errors: string[] | undefined;
	/** After a file has come, gone or moved. */
	onChange: () => void;
}

interface Row {
	publicId: string;
	name: string;
	bytes: number;
	mime: string;
	role: FileRole;
}

/** Files that people take away: models, sources, instructions. */
export function FileFields({ files, arrived, errors, onChange }: FileFieldsProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const [rows, setRows] = useState(() => files.map(rowOf));
	// Measured and drawn some seconds after the file has come: the page's data is newer than its rows.
	const known = new Map(files.map((entry) => [entry.file.publicId, entry]));
	function change(next: (all: Row[]) => Row[]) {
		setRows(next);
		onChange();
	}
	return (
		<Section title={t("files.title")} id="uploads">
			<p className="-mt-2 mb-2 text-sm text-soft">{t("files.hint")}</p>
			{arrived && !rows.some(({ publicId }) => publicId === arrived) && (
				<p role="status" className="mb-4 text-sm font-medium text-jade">
					<input type="hidden" name="newFiles" value={arrived} />
					{t("editor.fileWaits")}
				</p>
			)}
			{/* Without JavaScript a file comes by a form of its own, beside this one. */}
			<UploadFrame
				kind="file"
				label={t("files.add")}
				labelHidden
				errors={errors}
				count={rows.length}
				most={versionLimits.files}
				onStored={({ publicId, name = "", bytes = 0, mime = "" }) =>
					change((all) => [...all, { publicId, name, bytes, mime, role: fileRoleOf(mime) }])
				}
			>
				{rows.map((row, index) => (
					<li key={row.publicId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
						<input type="hidden" name={`files[${index}].publicId`} value={row.publicId} />
						<RowFace mime={row.mime} known={known.get(row.publicId)} />
						<span className="min-w-0 flex-1 basis-52 text-sm">
							<bdi className="font-medium wrap-anywhere">{row.name}</bdi>
							<span className="tabular block text-soft">{formatBytes(locale, row.bytes)}</span>
						</span>
						<SelectField
							label={t("files.role")}
							labelHidden
							name={`files[${index}].role`}
							defaultValue={row.role}
						>
							{fileRoles.map((one) => (
								<option key={one} value={one}>
									{t(`fileRole.${one}`)}
								</option>
							))}
						</SelectField>
						<RowButtons
							name={row.name}
							isFirst={index === 0}
							isLast={index === rows.length - 1}
							onPress={(move) => change((all) => arranged(all, `${move}:${row.publicId}`))}
							submit={{ name: "arrange", value: (move) => `${move}:${row.publicId}` }}
						/>
						<RowFacts name={row.name} model={known.get(row.publicId)?.model} />
					</li>
				))}
			</UploadFrame>
		</Section>
	);
}

function RowFace({ mime, known }: { mime: string; known: VersionParts["files"][number] | undefined }) {
	const frame = { sizes: "4rem", className: "w-16 shrink-0" };
	const state = known?.model?.state ?? "waiting";
	if (known?.still) return <ModelStill still={known.still} {...frame} />;
	if (!mime.startsWith("model/") || state === "failed" || state === "unread")
		return <FileBox aria-hidden className="size-5 shrink-0 text-soft" />;
	return <AwaitedStill {...frame} />;
}

/** What is known of a model, before it is published. */
function RowFacts({ name, model }: { name: string; model: ModelView | null | undefined }) {
	if (!model) return null;
	return (
		<div className="min-w-0 basis-full pb-3">
			<ModelFactsPanel model={model} name={name}>
				{model.unitIsOpen && model.facts && <UnitChoice model={model} />}
			</ModelFactsPanel>
		</div>
	);
}

function rowOf({ file, role }: VersionParts["files"][number]): Row {
	const { publicId, name, bytes, mime } = file;
	return { publicId, name, bytes, mime, role };
}
