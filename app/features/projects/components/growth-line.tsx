import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatShortDate } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import { Picture } from "#app/ui/picture.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import type { VersionView } from "../queries/versions.server.ts";
import { EmptyPicture } from "./empty-picture.tsx";
import { kindTone } from "./kind-badge.tsx";

interface GrowthLineProps {
	/** From the first to the newest. */
	line: VersionView[];
	currentId: number | null;
	now: Date;
	/** Stands under each version: votes, verdicts. */
	under?: (version: VersionView) => ReactNode;
}

/** The heart of a project: every version with its picture on one line, with the days between them. */
export function GrowthLine({ line, currentId, now, under }: GrowthLineProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	const steps = line.map((version, index): TimelineStep => {
		const next = line[index + 1];
		const at = version.publishedAt ?? now;
		const days = next?.publishedAt ? wholeDaysBetween(at, next.publishedAt) : 0;
		return {
			key: String(version.id),
			tone: version.state === "recalled" ? "slate" : kindTone[version.kind],
			meta: (
				<>
					{formatShortDate(locale, at, now)} ·{" "}
					{version.state === "recalled" ? t("state.recalled") : t(`kind.${version.kind}`)}
				</>
			),
			title: <VersionTitle version={version} />,
			between: next && t("line.days", { count: days }),
			echo: version.id === currentId,
			children: (
				<>
					<Link to={version.path} tabIndex={-1} aria-hidden className="block">
						{version.picture ? (
							<Picture
								picture={version.picture}
								sizes="(min-width: 64rem) 13rem, 80vw"
								className={
									version.state === "recalled" ? "opacity-50" : "transition-opacity hover:opacity-90"
								}
							/>
						) : (
							<EmptyPicture />
						)}
					</Link>
					{under?.(version)}
					{version.id === currentId && line.length > 1 && (
						<p className="font-medium text-ink">{t("line.current")}</p>
					)}
				</>
			),
		};
	});
	return <Timeline steps={steps} label={t("line.label")} />;
}

function VersionTitle({ version }: { version: VersionView }) {
	return (
		<Link to={version.path} className="hover:underline">
			<span className="tabular">{version.number}</span>
			{version.title && <span> {version.title}</span>}
		</Link>
	);
}
