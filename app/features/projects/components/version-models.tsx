import { eachModelOnce, ModelPanel } from "#app/features/models/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Section } from "#app/ui/page-layout.tsx";
import type { VersionParts } from "../queries/whole-versions.server.ts";

/** The 3D models among a version's files, each to be turned, with what is known of it. */
export function VersionModels({ files }: Pick<VersionParts, "files">) {
	const { t } = useTranslation("projects");
	const models = eachModelOnce(
		files.flatMap(({ file, model, still }) => (model ? [{ file, model, still }] : [])),
		({ file, model }) => ({ name: file.name, triangles: model.facts?.whole.triangles ?? null }),
	);
	if (models.length === 0) return null;
	return (
		<Section title={t("files.models", { count: models.length })} id="models">
			<ul className={classNames("grid gap-x-6 gap-y-8 *:min-w-0", models.length > 1 && "lg:grid-cols-2")}>
				{models.map(({ file, model, still }, index) => (
					<li key={file.id}>
						<ModelPanel
							{...{ model, still, name: file.name }}
							eager={index === 0}
							wide={models.length === 1}
						/>
					</li>
				))}
			</ul>
		</Section>
	);
}
