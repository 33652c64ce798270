import { PersonLink } from "#app/features/accounts/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BarList } from "#app/ui/bars.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { PageLinks } from "#app/ui/pagination.tsx";
import { ReportLink } from "#app/ui/report-link.tsx";
import { VerdictMark, verdictColour } from "#app/ui/verdict-mark.tsx";
import type { ResponseView } from "../queries/responses.server.ts";
import type { RoundPage } from "../queries/round-page.server.ts";
import { ClaimResult } from "./claim-result.tsx";
import { MakeWall } from "./make-wall.tsx";
import { versionPath } from "./paths.ts";
import { markOf } from "./verdict-field.tsx";

/** Everything that the close opened: per claim, ratings, makes, and what each person said. */
export function RoundResult({ page, result }: { page: RoundPage; result: NonNullable<RoundPage["result"]> }) {
	const { t } = useTranslation("feedback");
	const locale = useLocale();
	if (page.round.responseCount === 0)
		return <EmptyState title={t("result.nobody")}>{t("result.nobodyNext")}</EmptyState>;
	const rated = result.ratings.filter(({ mean }) => mean !== null);
	return (
		<div className="space-y-14">
			{page.claims.length > 0 && (
				<Section title={t("result.title")}>
					<ul className="divide-y divide-line">
						{page.claims.map((claim) => {
							const found = result.claims.find(({ claimId }) => claimId === claim.id);
							return (
								found && (
									<ClaimResult
										key={claim.id}
										claim={claim}
										result={found}
										evidence={result.evidence.find(({ claimId }) => claimId === claim.id)}
										makesPath={`${versionPath(page.project, page.version)}/makes`}
									/>
								)
							);
						})}
					</ul>
				</Section>
			)}
			{rated.length > 0 && (
				<Section title={t("rating.title")}>
					<BarList
						most={5}
						rows={rated.map(({ id, label, mean, count }) => ({
							key: String(id),
							label,
							value: mean ?? 0,
							tone: "amber",
							display: t("rating.mean", {
								mean: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean ?? 0),
								count,
							}),
						}))}
					/>
				</Section>
			)}
			{result.makes.length > 0 && (
				<Section title={t("make.title")}>
					<MakeWall makes={result.makes} />
				</Section>
			)}
			<Section title={t("response.said")}>
				<ul className="divide-y divide-line">
					{result.responses.items.map((response) => (
						<Response key={response.id} response={response} claims={page.claims} />
					))}
				</ul>
				<PageLinks of={result.responses} />
			</Section>
		</div>
	);
}

function Response({ response, claims }: { response: ResponseView; claims: RoundPage["claims"] }) {
	const { t } = useTranslation("feedback");
	return (
		<li className="space-y-2.5 py-5 first:pt-0">
			<p className="text-sm">
				<PersonLink person={response.author} face="xs" />
			</p>
			<ul className="space-y-1.5">
				{response.verdicts.map((verdict) => (
					<li key={verdict.id} className="flex gap-2.5 text-sm">
						<span className={`flex pt-[0.35em] ${verdictColour[markOf(verdict.choice)]}`}>
							<VerdictMark verdict={markOf(verdict.choice)} labelled={false} />
						</span>
						<span className="min-w-0">
							<span className="text-soft">
								{claims.find(({ id }) => id === verdict.claimId)?.criterion}
								{t("separator")}
								{t(`verdict.${verdict.choice}`)}
							</span>
							{verdict.reason && <span className="block">{verdict.reason}</span>}
						</span>
					</li>
				))}
			</ul>
			{response.text && <p className="whitespace-pre-line">{response.text}</p>}
			<ReportLink subject={`response:${response.id}`} by={response.author} />
		</li>
	);
}
