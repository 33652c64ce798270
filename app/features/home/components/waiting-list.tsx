import { Link } from "@remix-run/react";
import { Bell } from "lucide-react";
import type { RoundCardView } from "#app/features/feedback/index.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Picture } from "#app/ui/picture.tsx";

export interface WaitingListProps {
	rounds: RoundCardView[];
	unread: number;
	now: Date;
}

/** What a member has to answer: rounds they were asked into, the soonest to close first, and unread messages. */
export function WaitingList({ rounds, unread, now }: WaitingListProps) {
	const { t } = useTranslation("home");
	if (rounds.length === 0 && unread === 0) {
		return (
			<EmptyState
				title={t("waiting.none")}
				action={<ButtonLink to="/ideas/new">{t("say.label")}</ButtonLink>}
			>
				{t("waiting.noneNext")}
			</EmptyState>
		);
	}
	return (
		<ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
			{rounds.map((round) => (
				<RoundItem key={round.id} round={round} now={now} />
			))}
			{unread > 0 && (
				<li>
					<Card className="flex h-full min-h-28 items-center gap-4">
						<Bell aria-hidden className="size-6 shrink-0 text-want" />
						<Link to="/notifications" className="stretched min-w-0 font-bold hover:underline">
							{t("waiting.unread", { count: unread })}
						</Link>
					</Card>
				</li>
			)}
		</ul>
	);
}

function RoundItem({ round, now }: { round: RoundCardView; now: Date }) {
	const { t } = useTranslation("home");
	const locale = useLocale();
	const { project, version } = round;
	return (
		<li>
			<Card padding="none" className="group flex h-full">
				{round.picture && (
					<Picture
						picture={round.picture}
						ratio="square"
						rounded="none"
						sizes="7rem"
						className="w-28 shrink-0"
					/>
				)}
				<div className="flex min-w-0 flex-col justify-center p-4">
					<p className="text-xs font-medium text-amber">{t("waiting.verdict")}</p>
					<h3 lang={project.language} className="mt-0.5 leading-snug font-bold">
						<Link to={`/rounds/${round.id}`} className="stretched group-hover:underline">
							{project.title} v{version.major}.{version.minor}
						</Link>
					</h3>
					<p className="mt-1 text-sm text-soft">
						{t("waiting.closes", { when: formatRelative(locale, round.closesAt, now) })}
					</p>
				</div>
			</Card>
		</li>
	);
}
