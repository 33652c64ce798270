import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Table } from "#app/ui/table.tsx";
import { type Verdict, VerdictMark } from "#app/ui/verdict-mark.tsx";
import type { ClaimResult, ClaimView } from "../queries/claims.server.ts";

/** "This version says it answers …" with what those who tried it found. */
export function ClaimTable({ claims }: { claims: ClaimView[] }) {
	const { t } = useTranslation("projects");
	return (
		<Table label={t("claims.label")}>
			<thead>
				<tr>
					<th scope="col">{t("claims.criterion")}</th>
					<th scope="col">{t("claims.verdict")}</th>
				</tr>
			</thead>
			<tbody>
				{claims.map((claim) => (
					<tr key={claim.id}>
						<th scope="row" lang={claim.idea.language} className="font-medium">
							{claim.criterion}
							<Link
								to={claim.idea.path}
								className="block font-normal text-soft hover:text-ink hover:underline"
							>
								{claim.idea.title}
							</Link>
						</th>
						<td className="whitespace-nowrap">
							<ClaimResultLine result={claim.result} />
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

export function ClaimResultLine({ result }: { result: ClaimResult | null }) {
	const { t } = useTranslation("projects");
	if (!result) {
		return (
			<span className="inline-flex items-center gap-2 text-soft">
				<VerdictMark verdict="unknown" labelled={false} />
				{t("claims.notJudged")}
			</span>
		);
	}
	const judged = result.solved + result.partly + result.notSolved;
	return (
		<span className="inline-flex items-center gap-2">
			<VerdictMark verdict={markOf(result)} labelled={false} />
			{t(result.confirmed ? "claims.confirmed" : "claims.open", { solved: result.solved, judged })}
		</span>
	);
}

export function markOf(result: ClaimResult): Verdict {
	if (result.confirmed) return "solved";
	return result.solved + result.partly > 0 ? "partly" : "not";
}
