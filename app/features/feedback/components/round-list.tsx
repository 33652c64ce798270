import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { VerdictMark } from "#app/ui/verdict-mark.tsx";
import type { RoundSummary } from "../queries/rounds-of.server.ts";
import { FindingBadge } from "./claim-result.tsx";

/** Rounds of a version: an open one asks, a closed one says what it found, claim by claim. */
export function RoundList({ rounds, now }: { rounds: RoundSummary[]; now: string }) {
	const { t } = useTranslation("feedback");
	return (
		<ul className="divide-y divide-line">
			{rounds.map((round) => (
				<li key={round.id} className="py-4 first:pt-0">
					<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
						<p className="text-sm text-soft">
							{t(round.state === "open" ? "round.closes" : "round.ended")}
							<RelativeTime at={(round.closedAt ?? round.closesAt).toISOString()} now={now} />
							{" · "}
							{t("round.answered", { count: round.responseCount })}
						</p>
						{round.state === "open" ? (
							<ButtonLink size="sm" tone={round.isMaker ? "plain" : "want"} to={`/rounds/${round.id}`}>
								{t(round.isMaker ? "part.seeRound" : "part.tryIt")}
							</ButtonLink>
						) : (
							<Link to={`/rounds/${round.id}`} className="link text-sm">
								{t("part.result")}
							</Link>
						)}
					</div>
					<ul className="mt-2 space-y-1.5">
						{round.results.map((result) => (
							<li
								key={result.claimId}
								className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
							>
								<span className="flex min-w-0 items-baseline gap-2">
									<VerdictMark
										verdict={result.confirmed ? "solved" : result.decisive ? "partly" : "unknown"}
										labelled={false}
										className="translate-y-[0.1em]"
									/>
									<span>{result.criterion}</span>
								</span>
								<span className="flex items-center gap-3">
									<span className="tabular text-sm text-soft">
										{t("result.sentence", { solved: result.solved, judged: result.judged })}
									</span>
									<FindingBadge result={result} />
								</span>
							</li>
						))}
					</ul>
					{round.outcomeText && (
						<p className="mt-2.5 border-s-2 border-line ps-3 text-sm">{round.outcomeText}</p>
					)}
					{round.outcomeStanding === "silent" && (
						<p className="mt-2.5 text-sm text-amber">{t("outcome.silent")}</p>
					)}
				</li>
			))}
		</ul>
	);
}
