import { FileText } from "lucide-react";
import { formatBytes } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Uploader } from "#app/ui/uploader.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { VersionParts } from "../../queries/versions.server.ts";
import { fileRoles } from "../../rules/kinds.ts";
import { versionLimits } from "../../rules/limits.ts";
import { RowButtons } from "./row-buttons.tsx";

interface FileFieldsProps {
	files: VersionParts["files"];
	/** An upload that came by a plain form and isn't saved yet. */
	arrived: string | null;
	errors: string[] | undefined;
	onArrange: (press: { arrange: string }) => void;
}

/** Files that people take away: models, sources, instructions. */
export function FileFields({ files, arrived, errors, onArrange }: FileFieldsProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	// Without JavaScript a file comes by a form of its own, beside this one.
	const hydrated = useHydrated();
	const room = versionLimits.files - files.length;
	return (
		<Section title={t("files.title")} id="uploads">
			<p className="-mt-2 mb-4 text-sm text-soft">{t("files.hint")}</p>
			{files.length > 0 && (
				<ul className="mb-5 divide-y divide-line border-y border-line">
					{files.map(({ file, role }, index) => (
						<li key={file.publicId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
							<input type="hidden" name={`files[${index}].publicId`} value={file.publicId} />
							<FileText aria-hidden className="size-5 shrink-0 text-soft" />
							<span className="min-w-40 flex-1 text-sm">
								<bdi className="font-medium">{file.name}</bdi>
								<span className="tabular block text-soft">{formatBytes(locale, file.bytes)}</span>
							</span>
							<SelectField
								label={t("files.role")}
								labelHidden
								name={`files[${index}].role`}
								defaultValue={role}
							>
								{fileRoles.map((one) => (
									<option key={one} value={one}>
										{t(`fileRole.${one}`)}
									</option>
								))}
							</SelectField>
							<RowButtons
								publicId={file.publicId}
								name={file.name}
								isFirst={index === 0}
								isLast={index === files.length - 1}
								onArrange={onArrange}
							/>
						</li>
					))}
				</ul>
			)}
			{arrived && !files.some(({ file }) => file.publicId === arrived) && (
				<p role="status" className="mb-4 text-sm font-medium text-jade">
					<input type="hidden" name="newFiles" value={arrived} />
					{t("editor.fileWaits")}
				</p>
			)}
			{room > 0 && hydrated && (
				<Uploader
					key={files.map(({ file }) => file.publicId).join()}
					label={t("files.add")}
					labelHidden
					errors={errors}
					url="/media/files"
					name="newFiles"
					fileName="fileFiles"
					accept=".stl,.3mf,.glb,.obj,.step,.stp,.pdf,.zip,.png,.jpg,.jpeg,.webp,.avif"
					max={room}
				/>
			)}
		</Section>
	);
}
