import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Card } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { BallotSummary } from "../queries/ballots-of.server.ts";

interface BallotListProps {
	ballots: BallotSummary[];
	now: string;
	/** Leaves out which version each is about, where the page says it. */
	ofOneVersion?: boolean;
}

/** Ballots: the question, the options' pictures, and whether one can still vote. */
export function BallotList({ ballots, now, ofOneVersion = false }: BallotListProps) {
	const { t } = useTranslation("ballots");
	return (
		<ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
			{ballots.map((ballot) => (
				<li key={ballot.id}>
					<Card padding="none" className="flex h-full flex-col">
						{ballot.pictures.length > 0 && (
							<div className="grid auto-cols-fr grid-flow-col">
								{ballot.pictures.map((picture) => (
									<Picture key={picture.id} picture={picture} ratio="square" rounded="none" sizes="10rem" />
								))}
							</div>
						)}
						<div className="flex flex-1 flex-col gap-1.5 p-4.5">
							<h3 className="font-bold">
								<Link to={`/ballots/${ballot.id}`} className="stretched">
									{ballot.question}
								</Link>
							</h3>
							<p className="text-sm text-soft">
								{t("list.options", { count: ballot.options })}
								{t("dot")}
								{t("papers", { count: ballot.paperCount })}
								{ballot.version && !ofOneVersion && (
									<span className="block">
										{t(ballot.version.draft ? "aboutDraft" : "about", { number: ballot.version.number })}
									</span>
								)}
							</p>
							<p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-2 text-sm text-soft">
								<StateBadge tone={ballot.state === "open" ? "amber" : "slate"}>
									{t(ballot.voted && ballot.state === "open" ? "state.voted" : `state.${ballot.state}`)}
								</StateBadge>
								{ballot.state === "open" && (
									<span>
										{t("closes")}
										<RelativeTime at={ballot.closesAt.toISOString()} now={now} />
									</span>
								)}
								{ballot.outcomeStanding === "silent" && <span>{t("outcome.silentShort")}</span>}
							</p>
						</div>
					</Card>
				</li>
			))}
		</ul>
	);
}
