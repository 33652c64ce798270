import { Link } from "@remix-run/react";
import { formatPercent } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ShareBar } from "#app/ui/bars.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { VerdictMark } from "#app/ui/verdict-mark.tsx";
import type { Evidence } from "../queries/make-claims.server.ts";
import type { RoundPage } from "../queries/round-page.server.ts";
import type { ClaimResultView } from "../queries/round-result.server.ts";

interface ClaimResultProps {
	claim: RoundPage["claims"][number];
	result: ClaimResultView;
	/** Makes whose pictures show it. */
	evidence: Evidence | undefined;
	/** Where all makes of the version stand. */
	makesPath: string;
}

/** What people found about one claim: the sentence first, then the share, then who said it. */
export function ClaimResult({ claim, result, evidence, makesPath }: ClaimResultProps) {
	const { t } = useTranslation("feedback");
	return (
		<li className="py-7 first:pt-0">
			<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
				<div className="min-w-0">
					<h3 className="text-lg" lang={claim.idea.language}>
						{claim.criterion}
					</h3>
					<p className="text-sm text-soft">
						<Link to={claim.idea.path} className="link" lang={claim.idea.language}>
							{claim.idea.title}
						</Link>
					</p>
				</div>
				<FindingBadge result={result} />
			</div>
			<p className="mt-3 text-xl font-bold">
				{t("result.sentence", { solved: result.solved, judged: result.judged })}
			</p>
			<div className="mt-3">
				<ShareBar
					parts={[
						{ key: "solved", tone: "jade", value: result.solved },
						{ key: "partly", tone: "amber", value: result.partly },
						{ key: "not", tone: "slate", value: result.notSolved },
					].map((part) => ({
						...part,
						tone: part.tone as "jade" | "amber" | "slate",
						label: t(`verdict.${part.key as "solved" | "partly" | "not"}`),
						display: part.value,
					}))}
				/>
			</div>
			<Groups result={result} />
			{evidence && evidence.count > 0 && (
				<ShownBy evidence={evidence} to={`${makesPath}?claim=${claim.id}`} />
			)}
		</li>
	);
}

/** Pictures of things really made that show it. */
function ShownBy({ evidence, to }: { evidence: Evidence; to: string }) {
	const { t } = useTranslation("feedback");
	return (
		<div className="mt-4 flex flex-wrap items-center gap-2">
			{evidence.makes.map(({ id, picture }) => (
				<span key={id} className="w-14">
					<Picture picture={picture} ratio="square" sizes="3.5rem" />
				</span>
			))}
			<Link to={to} className="link text-sm">
				{t("result.shownBy", { count: evidence.count })}
			</Link>
		</div>
	);
}

export function FindingBadge({ result }: { result: Pick<ClaimResultView, "confirmed" | "decisive"> }) {
	const { t } = useTranslation("feedback");
	if (result.confirmed)
		return (
			<StateBadge tone="jade">
				<VerdictMark verdict="solved" labelled={false} />
				{t("finding.confirmed")}
			</StateBadge>
		);
	return (
		<StateBadge tone={result.decisive ? "amber" : "slate"}>
			{t(result.decisive ? "finding.open" : "finding.tooFew")}
		</StateBadge>
	);
}

/** Who said so, and how sure that makes us, in words. */
function Groups({ result }: { result: ClaimResultView }) {
	const { t } = useTranslation("feedback");
	const locale = useLocale();
	const groups = [
		{ key: "asked" as const, ...result.asked },
		{ key: "others" as const, ...result.others },
		{ key: "withMake" as const, ...result.withMake },
	].filter(({ judged }) => judged > 0);
	return (
		<div className="mt-4 space-y-1 text-sm text-soft">
			<ul className="flex flex-wrap gap-x-6 gap-y-1">
				{groups.map(({ key, solved, judged }) => (
					<li key={key}>
						{t(`result.${key}`)}{" "}
						<span className="tabular font-medium text-ink">
							{solved} / {judged}
						</span>
					</li>
				))}
				{result.cannotTell > 0 && <li>{t("result.cannotTell", { count: result.cannotTell })}</li>}
			</ul>
			<p>
				{result.decisive
					? t("result.bound", { share: formatPercent(locale, result.lowerBound) })
					: t("result.tooFew", { count: 3 - result.judged })}
			</p>
		</div>
	);
}
