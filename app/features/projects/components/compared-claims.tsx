import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ClaimResult } from "../queries/claims.server.ts";
import type { WholeVersion } from "../queries/whole-versions.server.ts";
import { type ClaimChange, compareClaims, countClaims } from "../rules/comparing.ts";
import { ClaimResultLine } from "./claim-table.tsx";
import { VersionHead } from "./version-head.tsx";

/** What the later version won and lost, criterion by criterion. */
export function ComparedClaims({ before, after }: { before: WholeVersion; after: WholeVersion }) {
	const { t } = useTranslation("projects");
	const rows = compareClaims(before.claims, after.claims);
	if (rows.length === 0) return <p className="text-soft">{t("compare.noClaims")}</p>;
	return (
		<>
			<p className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
				{countClaims(rows).map(({ change, count }) => (
					<span key={change}>
						{t(`claimChange.${change}`)} <span className="tabular">{count}</span>
					</span>
				))}
			</p>
			<Table label={t("compare.claims")}>
				<thead>
					<tr>
						<th scope="col">{t("claims.criterion")}</th>
						<VersionHead version={before} />
						<VersionHead version={after} />
						<th scope="col">{t("compare.change")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ criterionId, change, before: earlier, after: later }) => (
						<tr key={criterionId}>
							<th
								scope="row"
								lang={(later ?? earlier)?.idea.language}
								className="min-w-20 font-medium sm:min-w-28"
							>
								{(later ?? earlier)?.criterion}
							</th>
							<td>{earlier ? <Result result={earlier.result} number={before.number} /> : <NotClaimed />}</td>
							<td>{later ? <Result result={later.result} number={after.number} /> : <NotClaimed />}</td>
							<td className="sm:whitespace-nowrap">
								<StateBadge tone={tones[change]}>{t(`claimChange.${change}`)}</StateBadge>
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	);
}

/** What was found, as a link to the round that found it. */
function Result({ result, number }: { result: ClaimResult | null; number: string }) {
	const { t } = useTranslation("projects");
	const line = <ClaimResultLine result={result} short />;
	if (!result) return line;
	return (
		<Link to={`/rounds/${result.roundId}`} className="hover:underline" title={t("compare.round", { number })}>
			{line}
		</Link>
	);
}

function NotClaimed() {
	const { t } = useTranslation("projects");
	return (
		<span className="text-soft">
			<span aria-hidden>–</span>
			<span className="sr-only">{t("compare.notClaimed")}</span>
		</span>
	);
}

const tones: Record<ClaimChange, Tone> = {
	won: "jade",
	kept: "jade",
	lost: "amber",
	unmet: "slate",
	open: "plain",
	new: "want",
	dropped: "slate",
};
