import { Link } from "@remix-run/react";
import { Download, Users } from "lucide-react";
import type { ReactNode } from "react";
import { PersonLink } from "#app/features/accounts/index.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { ProjectCard as Card } from "../queries/cards.server.ts";
import { EmptyPicture } from "./empty-picture.tsx";
import { KindBadge } from "./kind-badge.tsx";

interface ProjectCardProps {
	card: Card;
	/** First ones of a page: their pictures are fetched at once. */
	priority?: boolean;
	/** Stands under it: the vote on its current version. */
	children?: ReactNode;
}

/** A project in a list: its picture first, then what it is, how far it has come, and who makes it. */
export function ProjectCard({ card, priority, children }: ProjectCardProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<article className="group relative flex min-w-0 flex-col" data-list-item="">
			{card.picture ? (
				<Picture
					picture={card.picture}
					sizes="(min-width: 64rem) 21rem, (min-width: 40rem) 50vw, 100vw"
					rounded="lg"
					priority={priority}
				/>
			) : (
				<EmptyPicture />
			)}
			<div className="mt-3 flex items-start gap-2.5">
				<LoopRing steps={card.loopSteps} className="mt-0.5" />
				<div className="min-w-0 flex-1">
					<h2 lang={card.language} className="leading-snug">
						<Link to={card.path} className="stretched group-hover:underline">
							{card.title}
						</Link>
					</h2>
					{card.summary && (
						<p lang={card.language} className="mt-1 line-clamp-2 text-sm text-soft">
							{card.summary}
						</p>
					)}
					{card.remixOf && (
						<p className="mt-1 text-sm text-soft">
							{t("remix.of")}
							{card.remixOf}
						</p>
					)}
					<div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
						{card.current && <span className="tabular font-medium text-ink">{card.current.number}</span>}
						{card.current ? <KindBadge kind={card.current.kind} /> : <span>{t("card.noVersion")}</span>}
						<PersonLink person={card.owner} face="xs" className="relative" />
						<span className="tabular inline-flex items-center gap-1">
							<Users aria-hidden className="size-4" />
							<span className="sr-only">{t("followers")}</span>
							{formatNumber(locale, card.followerCount)}
						</span>
						{card.current && card.current.takenBy > 0 && (
							<span className="tabular relative inline-flex items-center gap-1" title={t("card.takenHow")}>
								<Download aria-hidden className="size-4" />
								<span aria-hidden>{formatNumber(locale, card.current.takenBy)}</span>
								<span className="sr-only">{t("files.taken", { count: card.current.takenBy })}</span>
							</span>
						)}
					</div>
					{children && <div className="relative mt-2.5">{children}</div>}
				</div>
			</div>
		</article>
	);
}

interface ProjectGridProps {
	cards: Card[];
	under?: (card: Card) => ReactNode;
}

/** Cards side by side: one column on a phone, three at most. */
export function ProjectGrid({ cards, under }: ProjectGridProps) {
	return (
		<ul className="grid gap-x-7 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
			{cards.map((card, index) => (
				<li key={card.id} className="min-w-0">
					<ProjectCard card={card} priority={index < 3}>
						{under?.(card)}
					</ProjectCard>
				</li>
			))}
		</ul>
	);
}
