import { PersonFace } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { BallotPage } from "../queries/ballot-page.server.ts";

/** What becomes of it, in the maker's words, or the silence where they should be. */
export function BallotOutcome({ page, now }: { page: BallotPage; now: string }) {
	const { t } = useTranslation("ballots");
	const { ballot, options } = page;
	if (ballot.state === "cancelled")
		return (
			<Notice>
				{t("cancel.told")}
				<span className="block whitespace-pre-line" lang={page.project.language}>
					{ballot.outcomeText}
				</span>
			</Notice>
		);
	if (page.mayPublishOutcome)
		return (
			<Notice
				tone="amber"
				action={
					<ButtonLink size="sm" tone="ink" to={`/ballots/${ballot.id}/outcome`}>
						{t("outcome.write")}
					</ButtonLink>
				}
			>
				{t("outcome.owed")}
			</Notice>
		);
	if (ballot.outcomeStanding === "silent") return <Notice>{t("outcome.silent")}</Notice>;
	if (ballot.outcomeStanding === "awaited" && ballot.outcomeDueAt)
		return (
			<p className="text-sm text-soft">
				{t("outcome.awaited")}
				<RelativeTime at={ballot.outcomeDueAt.toISOString()} now={now} />
			</p>
		);
	if (!ballot.outcomeText) return null;
	const chosen = options.find(({ id }) => id === ballot.outcomeOptionId);
	return (
		<section aria-label={t("outcome.title")} className="border-s-[3px] border-jade ps-5">
			<p className="flex items-center gap-2.5 text-sm text-soft">
				<PersonFace person={page.openedBy} size="sm" />
				{chosen ? t("outcome.chosen", { title: chosen.title }) : t("outcome.title")}
			</p>
			<p className="mt-2 text-lg whitespace-pre-line" lang={page.project.language}>
				{ballot.outcomeText}
			</p>
		</section>
	);
}
