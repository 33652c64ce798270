import { Trophy } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BarList } from "#app/ui/bars.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { BallotPage } from "../queries/ballot-page.server.ts";
import type { BallotCount } from "../queries/count.server.ts";

type Options = BallotPage["options"];
type Count<Method> = Extract<BallotCount, { method: Method }>;

/** The count, from the papers, so that anybody can follow it. */
export function BallotResult({ count, options }: { count: BallotCount; options: Options }) {
	const { t } = useTranslation("ballots");
	if (count.total === 0) return <p className="text-soft">{t("result.nobody")}</p>;
	return count.method === "approval" ? (
		<Approvals count={count} options={options} />
	) : (
		<Runoff count={count} options={options} />
	);
}

function Approvals({ count, options }: { count: Count<"approval">; options: Options }) {
	const { t } = useTranslation("ballots");
	return (
		<div className="space-y-4">
			<Winner titles={count.leaders.map((id) => titleOf(options, id))} />
			<BarList most={count.total} rows={rowsOf(count.counts, options, count.leaders)} />
			<p className="text-sm text-soft">{t("result.approvalNote", { count: count.total })}</p>
		</div>
	);
}

function Runoff({ count, options }: { count: Count<"ranked">; options: Options }) {
	const { t } = useTranslation("ballots");
	const last = count.rounds.at(-1);
	const winners = count.winner === null ? [] : [count.winner];
	return (
		<div className="space-y-5">
			<Winner titles={winners.map((id) => titleOf(options, id))} />
			{last && <BarList most={count.total} rows={rowsOf(last.counts, options, winners)} />}
			<Disclosure summary={t("result.rounds", { count: count.rounds.length })}>
				<ol className="space-y-6">
					{count.rounds.map((round, at) => (
						<li key={`${round.eliminated}`}>
							<p className="mb-2 text-sm font-medium">{t("result.round", { number: at + 1 })}</p>
							<BarList most={count.total} rows={rowsOf(round.counts, options, winners)} />
							<p className="mt-2 text-sm text-soft">
								{round.eliminated === null
									? t("result.wins", { title: titleOf(options, count.winner ?? 0) })
									: t("result.leaves", { title: titleOf(options, round.eliminated) })}{" "}
								{round.tieBrokenBy && t(`result.tie.${round.tieBrokenBy}`)}{" "}
								{round.exhausted > 0 && t("result.exhausted", { count: round.exhausted })}
							</p>
						</li>
					))}
				</ol>
			</Disclosure>
		</div>
	);
}

function Winner({ titles }: { titles: string[] }) {
	const { t } = useTranslation("ballots");
	if (titles.length === 0) return null;
	return (
		<p className="flex items-center gap-2.5 text-xl font-bold">
			<Trophy aria-hidden className="size-6 shrink-0 text-jade" />
			{titles.length === 1 ? titles[0] : t("result.level", { titles: titles.join(t("comma")) })}
		</p>
	);
}

function rowsOf(counts: { optionId: number; count: number }[], options: Options, leaders: number[]) {
	return counts.map(({ optionId, count }) => ({
		key: String(optionId),
		label: titleOf(options, optionId),
		value: count,
		display: count,
		tone: leaders.includes(optionId) ? ("jade" as const) : ("slate" as const),
	}));
}

function titleOf(options: Options, optionId: number): string {
	return options.find(({ id }) => id === optionId)?.title ?? "";
}
