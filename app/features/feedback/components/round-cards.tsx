import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Card } from "#app/ui/card.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { RoundCardView } from "../queries/due-verdicts.server.ts";
import { numberText } from "./paths.ts";

/** Versions that wait for somebody's verdict: the picture, what it is, and how long there is. */
export function RoundCards({ rounds, now }: { rounds: RoundCardView[]; now: string }) {
	const { t } = useTranslation("feedback");
	return (
		<ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
			{rounds.map((round) => (
				<li key={round.id}>
					<Card padding="none" className="flex h-full flex-col">
						{round.picture ? (
							<Picture picture={round.picture} rounded="none" sizes="(min-width: 64rem) 22rem, 100vw" />
						) : (
							<NoPicture />
						)}
						<div className="flex flex-1 flex-col gap-1 p-4.5">
							<h3 className="text-lg">
								<Link to={`/rounds/${round.id}`} className="stretched" lang={round.project.language}>
									{round.project.title}{" "}
									<span className="tabular text-soft">v{numberText(round.version)}</span>
								</Link>
							</h3>
							{round.version.title && (
								<p className="text-sm text-soft" lang={round.project.language}>
									{round.version.title}
								</p>
							)}
							<p className="mt-auto flex flex-wrap gap-x-3 pt-2 text-sm text-soft">
								<span className="text-amber">
									{t("round.closes")}
									<RelativeTime at={round.closesAt.toISOString()} now={now} />
								</span>
								<span>{t("round.answered", { count: round.responseCount })}</span>
							</p>
						</div>
					</Card>
				</li>
			))}
		</ul>
	);
}

/** The echo stands in where a version has no picture. */
function NoPicture() {
	return (
		<svg
			viewBox="0 0 160 120"
			aria-hidden
			className="block aspect-[4/3] w-full bg-sunk fill-none stroke-line"
		>
			<circle cx="80" cy="60" r="14" strokeWidth="3" />
			<circle cx="80" cy="60" r="30" strokeWidth="2" />
			<circle cx="80" cy="60" r="46" strokeWidth="1.5" />
		</svg>
	);
}
