import { Link, useSearchParams } from "@remix-run/react";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";

/** What this reader should know before anything else: thanks, why they can't answer, or what they owe. */
export function RoundNotices({ page }: { page: RoundPage }) {
	const { t } = useTranslation("feedback");
	const reason = useErrorText("feedback");
	const [search] = useSearchParams();
	const { round, version, own, respond, viewer } = page;
	if (version.state === "recalled")
		return (
			<Notice tone="want">
				{t("notice.recalled")} {version.recallReason}
			</Notice>
		);
	if (round.state !== "open") return null;
	if (viewer === "visitor")
		return (
			<Notice tone="amber">
				{t("notice.visitor")}{" "}
				<Link to={`/sign-in?next=/rounds/${round.id}`} className="link font-medium">
					{t("notice.signIn")}
				</Link>
			</Notice>
		);
	if (viewer === "maker") return <Notice>{t("notice.maker")}</Notice>;
	if (own && search.has("given"))
		return (
			<Notice tone="jade" live>
				{t("notice.thanks")}
			</Notice>
		);
	if (own) return <Notice tone="jade">{t("notice.answered")}</Notice>;
	if (!respond.allowed) return <Notice>{reason(respond.reason)}</Notice>;
	return null;
}

/** For the maker of a closed round: the answer that is owed. */
export function OutcomeOwed({ roundId, late }: { roundId: number; late: boolean }) {
	const { t } = useTranslation("feedback");
	return (
		<Notice
			tone={late ? "want" : "amber"}
			action={
				<ButtonLink size="sm" tone="ink" to={`/rounds/${roundId}/outcome`}>
					{t("outcome.write")}
				</ButtonLink>
			}
		>
			{t(late ? "outcome.owedLate" : "outcome.owed")}
		</Notice>
	);
}
