import { BadgeCheck } from "lucide-react";
import { PersonName } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { needsRealPicture } from "../rules/kinds.ts";
import { filledFields } from "../rules/version-fields.ts";
import { Changelog } from "./changelog.tsx";
import { ClaimTable } from "./claim-table.tsx";
import { FileBundle } from "./file-bundle.tsx";
import { FileTable } from "./file-table.tsx";
import { VersionDetails } from "./version-details.tsx";
import { VersionModels } from "./version-models.tsx";
import { VersionPictures } from "./version-pictures.tsx";

interface VersionBodyProps {
	version: WholeVersion;
	notesHtml: string;
	lang: string;
	/** True for the first version of a project: then there is nothing that could have changed. */
	isFirst: boolean;
	/** Stands between what it claims and its files: the round, votes, makes. */
	children?: React.ReactNode;
}

/** Everything that a version consists of, as its page and its preview show it. */
export function VersionBody({ version, notesHtml, lang, isFirst, children }: VersionBodyProps) {
	const { t } = useTranslation("projects");
	const pictured = version.pictures.length > 0;
	return (
		<div className="space-y-12">
			<div className="space-y-3">
				{/* Where nobody has put a picture, its models lead. */}
				{pictured ? (
					<VersionPictures pictures={version.pictures} lang={lang} />
				) : (
					<VersionModels files={version.files} />
				)}
				{needsRealPicture(version.kind) && version.attestedBy && (
					<p className="flex items-center gap-1.5 text-sm text-jade">
						<BadgeCheck aria-hidden className="size-4" />
						<span>
							{t("version.attested")}
							<PersonName person={version.attestedBy} />
						</span>
					</p>
				)}
			</div>
			{notesHtml && <Prose html={notesHtml} lang={lang} />}
			{pictured && <VersionModels files={version.files} />}
			<div className="grid gap-x-14 gap-y-12 *:min-w-0 lg:grid-cols-2">
				{(version.changes.length > 0 || !isFirst) && (
					<Section title={t("version.changes")} id="changes">
						<Changelog changes={version.changes} lang={lang} />
					</Section>
				)}
				<Section title={t("claims.title")} id="claims">
					{version.claims.length > 0 ? (
						<ClaimTable claims={version.claims} />
					) : (
						<p className="text-soft">{t("claims.none")}</p>
					)}
				</Section>
			</div>
			{filledFields(version.profile).length > 0 && (
				<Section title={t("fields.title")} id="details">
					<VersionDetails profile={version.profile} lang={lang} />
				</Section>
			)}
			{children}
			<Section title={t("files.title")} id="files">
				{version.files.length > 0 ? (
					<>
						<FileTable files={version.files} version={version} />
						<FileBundle path={version.path} takenBy={version.downloadCount} />
					</>
				) : (
					<p className="text-soft">{t("files.none")}</p>
				)}
			</Section>
		</div>
	);
}
