import { Download } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { PictureGrid } from "#app/ui/picture-grid.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";

type SubjectProps = Pick<RoundPage, "subject" | "round" | "version" | "project">;

/** What to look at, to take away and to try. */
export function RoundSubject({ subject, round, version, project }: SubjectProps) {
	const { t } = useTranslation("feedback");
	const { language } = project;
	return (
		<div className="space-y-6">
			{subject.pictures.length > 0 && <PictureGrid pictures={subject.pictures.slice(0, 6)} />}
			{round.brief && (
				<div>
					<h3 className="font-bold">{t("subject.try")}</h3>
					<p className="mt-1 whitespace-pre-line" lang={language}>
						{round.brief}
					</p>
				</div>
			)}
			{subject.changelog.length > 0 && (
				<div>
					<h3 className="font-bold">{t("subject.changed")}</h3>
					<ul className="mt-1 space-y-1" lang={language}>
						{subject.changelog.map((entry) => (
							<li key={entry.id} className="flex gap-2.5">
								<span className="w-18 shrink-0 text-sm leading-[1.7rem] text-soft">
									{t(`change.${entry.kind}`)}
								</span>
								<span className="min-w-0">{entry.text}</span>
							</li>
						))}
					</ul>
				</div>
			)}
			{version.notes && (
				<p className="whitespace-pre-line text-soft" lang={language}>
					{version.notes}
				</p>
			)}
			{subject.files.length > 0 && <Files files={subject.files} versionId={version.id} />}
		</div>
	);
}

function Files({ files, versionId }: { files: RoundPage["subject"]["files"]; versionId: number }) {
	const { t } = useTranslation("feedback");
	return (
		<ul aria-label={t("subject.files")} className="flex flex-wrap gap-2.5">
			{files.map((file) => (
				<li key={file.id}>
					<a
						href={`${file.url}?of=${versionId}`}
						download
						title={`SHA-256 ${file.sha256}`}
						className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line bg-card px-4 text-sm hover:border-edge"
					>
						<Download aria-hidden className="size-4" />
						<bdi>{file.name}</bdi>
						<span className="text-soft">{bytesText(file.bytes)}</span>
					</a>
				</li>
			))}
		</ul>
	);
}

function bytesText(bytes: number): string {
	const units = ["B", "kB", "MB", "GB"];
	const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
	const value = bytes / 1000 ** step;
	return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}
