import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
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

interface ClaimResultLineProps {
	result: ClaimResult | null;
	/** Figures alone, where columns are narrow; ears still hear the words. */
	short?: boolean;
}

/** What those who tried it found of one claim. */
export function ClaimResultLine({ result, short = false }: ClaimResultLineProps) {
	const { t } = useTranslation("projects");
	const judged = result ? result.solved + result.partly + result.notSolved : 0;
	const words = result
		? t(result.confirmed ? "claims.confirmed" : "claims.open", { solved: result.solved, judged })
		: t("claims.notJudged");
	return (
		<span
			className={classNames(
				"inline-flex items-center gap-2",
				!result && "text-soft",
				short && "whitespace-nowrap",
			)}
		>
			<VerdictMark verdict={result ? markOf(result) : "unknown"} labelled={false} />
			<span className={short ? "sr-only" : undefined}>{words}</span>
			{short && result && (
				<span aria-hidden className="tabular">
					{result.solved} / {judged}
				</span>
			)}
		</span>
	);
}

export function markOf(result: ClaimResult): Verdict {
	if (result.confirmed) return "solved";
	return result.solved + result.partly > 0 ? "partly" : "not";
}
