import { Check } from "lucide-react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { ReportLink } from "#app/ui/report-link.tsx";
import type { MakeView } from "../queries/makes.server.ts";
import { MakePictures } from "./make-pictures.tsx";

/** Things that people really made, pictures first. */
export function MakeWall({ makes }: { makes: MakeView[] }) {
	return (
		<ul className="columns-2 gap-4 sm:columns-3 sm:gap-5 [&>li]:mb-6 [&>li]:break-inside-avoid">
			{makes.map((make) => (
				<li key={make.id} id={`make-${make.id}`}>
					<Make make={make} />
					<ReportLink subject={`make:${make.id}`} by={make.author} />
				</li>
			))}
		</ul>
	);
}

function Make({ make }: { make: MakeView }) {
	const { t } = useTranslation("feedback");
	const took = useDuration();
	const settings = Object.entries(make.settings);
	return (
		<figure>
			<MakePictures pictures={make.pictures} caption={make.text} />
			<figcaption className="mt-2.5 space-y-1.5 text-sm">
				<p className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
					<PersonLink person={make.author} face="xs" className="min-w-0" />
					<StateBadge tone={tones[make.outcome]}>{t(`make.${make.outcome}`)}</StateBadge>
				</p>
				{make.text && <p className="whitespace-pre-line">{make.text}</p>}
				{make.claims.length > 0 && (
					<ul aria-label={t("make.shows")} className="space-y-0.5">
						{make.claims.map(({ id, criterion, language }) => (
							<li key={id} className="flex gap-1.5">
								<Check aria-hidden className="mt-[0.2em] size-3.5 shrink-0 text-jade" />
								<span lang={language} className="min-w-0">
									{criterion}
								</span>
							</li>
						))}
					</ul>
				)}
				{(settings.length > 0 || make.minutes) && (
					<dl className="grid grid-cols-[auto_1fr] gap-x-2.5 text-xs text-soft">
						{settings.map(([name, value]) => (
							<div key={name} className="contents">
								<dt>{name}</dt>
								<dd className="text-ink">{value}</dd>
							</div>
						))}
						{make.minutes && (
							<div className="contents">
								<dt>{t("make.took")}</dt>
								<dd className="text-ink">{took(make.minutes)}</dd>
							</div>
						)}
					</dl>
				)}
			</figcaption>
		</figure>
	);
}

function useDuration(): (minutes: number) => string {
	const { t } = useTranslation("feedback");
	return (all) => {
		const [hours, minutes] = [Math.floor(all / 60), all % 60];
		if (hours === 0) return t("make.tookMinutes", { minutes });
		return minutes === 0 ? t("make.tookHours", { hours }) : t("make.tookBoth", { hours, minutes });
	};
}

const tones: Record<MakeView["outcome"], Tone> = {
	worked: "jade",
	worked_with_changes: "amber",
	failed: "slate",
};
