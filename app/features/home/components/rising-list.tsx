import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { Rows } from "#app/ui/card.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { StillRing } from "#app/ui/ring.tsx";
import type { HomeIdea } from "./home-idea.ts";

/** What is rising: a short board, to be read rather than voted on. */
export function RisingList({ ideas }: { ideas: HomeIdea[] }) {
	const { t } = useTranslation("home");
	const locale = useLocale();
	return (
		<Rows>
			{ideas.map((idea) => (
				<li key={idea.id} data-list-item="" className="group relative flex items-center gap-5 py-4.5">
					<StillRing count={formatNumber(locale, idea.voteCount)} label={t("rising.want")} />
					<div className="min-w-0 flex-1">
						<h3 lang={idea.language} className="leading-snug font-bold">
							<Link to={idea.path} className="stretched group-hover:underline">
								{idea.title}
							</Link>
						</h3>
						<p lang={idea.language} className="mt-0.5 line-clamp-1 text-sm text-soft max-sm:hidden">
							{idea.summary}
						</p>
						<p className="mt-1.5 flex items-center gap-2 text-sm text-soft">
							<LoopRing steps={idea.steps} broken={idea.broken} />
							{idea.projectCount > 0 ? t("rising.making", { count: idea.projectCount }) : t("rising.nobody")}
						</p>
					</div>
					{idea.cover && <Picture picture={idea.cover} sizes="8rem" className="w-24 shrink-0 sm:w-32" />}
				</li>
			))}
		</Rows>
	);
}
