import { Link } from "@remix-run/react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { type Verdict, VerdictMark } from "#app/ui/verdict-mark.tsx";
import type { AnsweredIdea } from "../queries/project-page.server.ts";

/** The ideas that a project answers, each criterion with how it stands. */
export function AnsweredIdeas({ ideas }: { ideas: AnsweredIdea[] }) {
	return (
		<ul className="space-y-7">
			{ideas.map((idea) => (
				<li key={idea.id}>
					<AnsweredIdeaBlock idea={idea} />
				</li>
			))}
		</ul>
	);
}

function AnsweredIdeaBlock({ idea }: { idea: AnsweredIdea }) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<div className={idea.released ? "opacity-70" : undefined}>
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<h3 lang={idea.language} className="min-w-0 leading-snug">
					<Link to={idea.path} className="hover:underline">
						{idea.title}
					</Link>
				</h3>
				<p className="tabular text-sm text-want">
					{t("ideas.wanted", { count: idea.voteCount, number: formatNumber(locale, idea.voteCount) })}
				</p>
			</div>
			{idea.released ? (
				<p className="mt-1 text-sm text-soft">
					{idea.released.reason === "silence"
						? t("ideas.releasedBySilence")
						: t("ideas.released", { reason: idea.released.reason })}
				</p>
			) : (
				<ul className="mt-2.5 border-t border-line">
					{idea.criteria.map((criterion) => (
						<li key={criterion.id} className="flex items-baseline gap-3 border-b border-line py-2 text-sm">
							<VerdictMark
								verdict={criterion.takenUp ? mark[criterion.standing] : "unknown"}
								labelled={false}
								className="translate-y-0.5"
							/>
							<span
								lang={idea.language}
								className={criterion.takenUp ? "min-w-0 flex-1" : "min-w-0 flex-1 text-soft"}
							>
								{criterion.text}
							</span>
							<span className="shrink-0 text-soft">
								{criterion.takenUp ? t(`standing.${criterion.standing}`) : t("standing.notTaken")}
							</span>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

const mark: Record<AnsweredIdea["criteria"][number]["standing"], Verdict> = {
	unanswered: "unknown",
	claimed: "not",
	confirmed: "solved",
	lost: "partly",
};
