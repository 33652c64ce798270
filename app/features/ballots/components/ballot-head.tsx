import { Link } from "@remix-run/react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { useErrorText } from "#app/i18n/error-text.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { slugId } from "#app/kernel/slug.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { BallotPage } from "../queries/ballot-page.server.ts";

/** Whether it is open, until when, how many have voted, and who asks. */
export function BallotHead({ page, now }: { page: BallotPage; now: string }) {
	const { t } = useTranslation("ballots");
	const reason = useErrorText("ballots");
	const { ballot, cast, count, viewerIsVisitor } = page;
	const at = ballot.closedAt ?? ballot.closesAt;
	return (
		<span className="flex flex-col gap-2">
			<span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
				<StateBadge tone={ballot.state === "open" ? "amber" : "slate"}>
					{t(`state.${ballot.state}`)}
				</StateBadge>
				<span>
					{t(ballot.state === "open" ? "closes" : "closed")}
					<RelativeTime at={at.toISOString()} now={now} />
				</span>
				<span>{t("papers", { count: ballot.paperCount })}</span>
				<PersonLink person={page.openedBy} face="xs" />
				<AboutVersion page={page} />
			</span>
			{ballot.state === "open" && !cast.allowed && !viewerIsVisitor && (
				<span className="text-sm">{reason(cast.reason)}</span>
			)}
			{ballot.state === "open" && !count && <span className="text-sm">{t("secret")}</span>}
			{page.may.cancel && (
				<span className="mt-1 flex flex-wrap gap-2.5">
					{page.may.change && (
						<ButtonLink size="sm" to={`/ballots/${ballot.id}/edit`}>
							{t("change.link")}
						</ButtonLink>
					)}
					<ButtonLink size="sm" tone="quiet" to={`/ballots/${ballot.id}/cancel`}>
						{t("cancel.link")}
					</ButtonLink>
				</span>
			)}
		</span>
	);
}

/** The version it is about; a draft by its number only, since others can't open it. */
function AboutVersion({ page: { version, project, viewerMakes } }: { page: BallotPage }) {
	const { t } = useTranslation("ballots");
	if (!version) return null;
	const number = `${version.major}.${version.minor}`;
	const path = `/projects/${slugId(project)}/versions/${number}`;
	if (version.state !== "draft") {
		return (
			<Link to={path} className="link">
				{t("about", { number })}
			</Link>
		);
	}
	const text = t("aboutDraft", { number });
	return viewerMakes ? (
		<Link to={`${path}/edit`} className="link">
			{text}
		</Link>
	) : (
		<span>{text}</span>
	);
}
