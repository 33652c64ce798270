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
					<ReportLink subject={`make:${make.id}`} />
				</li>
			))}
		</ul>
	);
}

function Make({ make }: { make: MakeView }) {
	const { t } = useTranslation("feedback");
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
				{settings.length > 0 && (
					<dl className="grid grid-cols-[auto_1fr] gap-x-2.5 text-xs text-soft">
						{settings.map(([name, value]) => (
							<div key={name} className="contents">
								<dt>{name}</dt>
								<dd className="text-ink">{value}</dd>
							</div>
						))}
					</dl>
				)}
			</figcaption>
		</figure>
	);
}

const tones: Record<MakeView["outcome"], Tone> = {
	worked: "jade",
	worked_with_changes: "amber",
	failed: "slate",
};
