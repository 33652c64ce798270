import { PersonFace } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";
import { OutcomeOwed } from "./round-notices.tsx";
import { TodoList } from "./todo-list.tsx";

/** The maker's word after the close, or the silence where it should be. */
export function RoundOutcome({ page, now }: { page: RoundPage; now: string }) {
	const { t } = useTranslation("feedback");
	const { round } = page;
	if (page.mayPublishOutcome)
		return <OutcomeOwed roundId={round.id} late={round.outcomeStanding === "silent"} />;
	if (round.outcomeStanding === "silent") return <Notice>{t("outcome.silent")}</Notice>;
	if (round.outcomeStanding === "awaited" && round.outcomeDueAt)
		return (
			<p className="text-sm text-soft">
				{t("outcome.awaited")}
				<RelativeTime at={round.outcomeDueAt.toISOString()} now={now} />
			</p>
		);
	if (!round.outcome || !round.outcomeText) return null;
	const todos = page.result?.todos ?? [];
	return (
		<section aria-label={t("outcome.title")} className="border-s-[3px] border-jade ps-5">
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
				<PersonFace person={page.outcomeBy ?? page.makers[0]} size="sm" />
				<span className="text-sm text-soft">{t("outcome.title")}</span>
				<StateBadge tone={tones[round.outcome]}>{t(`outcome.${round.outcome}`)}</StateBadge>
			</div>
			<p className="mt-2 text-lg whitespace-pre-line" lang={page.project.language}>
				{round.outcomeText}
			</p>
			{todos.length > 0 && (
				<Disclosure className="mt-3" summary={t("todo.count", { count: todos.length })}>
					<TodoList todos={todos} />
				</Disclosure>
			)}
		</section>
	);
}

const tones: Record<"iterate" | "ship" | "stop", Tone> = { iterate: "amber", ship: "jade", stop: "slate" };
