import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { IdeaCardView } from "../queries/cards.server.ts";
import { CategoryName } from "./category-name.tsx";
import { IdeaBadge } from "./idea-badge.tsx";
import { VoteRing } from "./vote-ring.tsx";

interface IdeaCardProps {
	idea: IdeaCardView;
	category?: { nameZh: string; nameEn: string } | undefined;
	/** Level of the title's heading. */
	level?: 2 | 3;
	/** First on its page: its picture is fetched at once. */
	first?: boolean;
}

/** One row of a list of ideas: ring, words, how far it has come, and what it is about in a picture. */
export function IdeaCard({ idea, category, level = 2, first }: IdeaCardProps) {
	const { t } = useTranslation("ideas");
	const Heading = `h${level}` as const;
	return (
		<article
			id={`idea-${idea.id}`}
			data-list-item=""
			className="group relative grid scroll-mt-24 grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 py-5 sm:gap-x-6 sm:has-[[data-cover]]:grid-cols-[auto_minmax(0,1fr)_8rem]"
		>
			<div className="relative z-10 pt-1">
				<VoteRing idea={idea} />
			</div>
			<div className="min-w-0">
				{idea.newVoice && <p className="mb-1 text-xs font-medium text-jade">{t("card.newVoice")}</p>}
				<Heading lang={idea.language} className="text-lg leading-snug">
					<Link
						to={idea.path}
						prefetch="intent"
						className="stretched rounded-sm decoration-edge decoration-1 underline-offset-4 group-hover:underline"
					>
						{idea.title}
					</Link>
				</Heading>
				{idea.summary && (
					<p lang={idea.language} className="mt-1 line-clamp-2 text-sm text-soft sm:line-clamp-1">
						{idea.summary}
					</p>
				)}
				<p className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
					<LoopRing steps={idea.steps} broken={idea.broken} />
					<IdeaBadge idea={idea} />
					{category && <CategoryName category={category} />}
					{idea.commentCount > 0 && <span>{t("card.comments", { count: idea.commentCount })}</span>}
				</p>
			</div>
			{idea.cover && (
				<div data-cover="" className="col-start-2 max-w-64 sm:col-start-3 sm:max-w-none">
					<Picture picture={idea.cover} sizes="(min-width: 40rem) 8rem, 16rem" priority={first} />
				</div>
			)}
		</article>
	);
}
