import { Link, Outlet } from "@remix-run/react";
import { PersonName } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { AnswerView, IdeaView } from "../queries/idea-page.server.ts";

/** Who is making something of it, and a way to be one of them. */
export function Answers({ idea, now }: { idea: IdeaView; now: string }) {
	const { t } = useTranslation("ideas");
	const make = idea.votable && (
		<ButtonLink to={`/projects/new?idea=${idea.id}`} size="sm">
			{t("answers.make")}
		</ButtonLink>
	);
	return (
		<Section
			title={
				idea.answers.length > 0 ? t("answers.title", { count: idea.answers.length }) : t("answers.titleNone")
			}
			action={make}
			id="answers"
			className="mt-10"
		>
			{idea.answers.length === 0 ? (
				<p className="text-soft">{t(idea.votable ? "answers.none" : "answers.noneMade")}</p>
			) : (
				<ul className="grid gap-4 sm:grid-cols-2">
					{idea.answers.map((answer) => (
						<li key={answer.id}>
							<AnswerCard answer={answer} now={now} />
						</li>
					))}
				</ul>
			)}
		</Section>
	);
}

function AnswerCard({ answer, now }: { answer: AnswerView; now: string }) {
	const { t } = useTranslation("ideas");
	const { cover, version, round } = answer;
	return (
		<Card padding="none" className="group h-full">
			{cover && (
				<Picture picture={cover} ratio="16/9" rounded="none" sizes="(min-width: 40rem) 22rem, 100vw" />
			)}
			<div className="p-4.5">
				<h3 className="leading-snug">
					<Link to={answer.path} className="stretched group-hover:underline">
						{answer.title}
					</Link>
				</h3>
				{answer.summary && <p className="mt-1 line-clamp-2 text-sm text-soft">{answer.summary}</p>}
				<p className="mt-2 truncate text-sm text-soft">
					{answer.makers.slice(0, 3).map((maker, index) => (
						<span key={maker.id}>
							{index > 0 && t("criteria.and")}
							<PersonName person={maker} />
						</span>
					))}
				</p>
				<p className="mt-3 flex flex-wrap items-center gap-2 text-sm text-soft">
					{version && <span className="tabular font-medium text-ink">v{version.number}</span>}
					{version && <RelativeTime at={version.publishedAt} now={now} />}
					{!version && <span>{t("answers.noVersion")}</span>}
					{answer.state === "released" && <StateBadge tone="plain">{t("answers.released")}</StateBadge>}
					{round && (
						<Link to={`/rounds/${round.id}`} className="relative z-10">
							<StateBadge tone="amber">{t("answers.round")}</StateBadge>
						</Link>
					)}
				</p>
				{version && <Outlet context={{ versionId: version.id }} />}
			</div>
		</Card>
	);
}
