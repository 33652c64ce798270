import { Link } from "@remix-run/react";
import type { MediaForReview } from "#app/features/media/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import type { LikeForReview } from "../queries/like-media.server.ts";

interface ShownMediaProps {
	media: MediaForReview[];
	like: Record<number, LikeForReview[]>;
	/** The thing is that picture or file itself. */
	own: boolean;
}

/** The pictures and files that stand in it; each leads to what can be done about it alone. */
export function ShownMedia({ media, like, own }: ShownMediaProps) {
	const { t } = useTranslation("moderation");
	if (media.length === 0) return null;
	return (
		<ul className="mt-3 flex flex-wrap gap-3">
			{media.map((each) => (
				<li key={each.id} className={like[each.id] ? "w-full" : "max-w-full"}>
					<a href={each.url} className="block break-all text-sm underline underline-offset-4">
						{each.kind === "picture" ? (
							<img
								src={each.url}
								alt={each.name}
								width={each.width}
								height={each.height}
								loading="lazy"
								className="h-32 w-auto rounded-md bg-sunk object-contain"
							/>
						) : (
							<bdi>{each.name}</bdi>
						)}
					</a>
					{!own && (
						<Link
							to={`/moderation/things/media:${each.id}`}
							className="inline-flex min-h-6 items-center gap-2 text-sm text-soft underline underline-offset-4"
						>
							{t("onlyThis")}
							{each.hidden && <StateBadge tone="slate">{t("state.hidden")}</StateBadge>}
						</Link>
					)}
					{like[each.id]?.map((one) => (
						<LikeNote key={one.id} like={one} />
					))}
				</li>
			))}
		</ul>
	);
}

/** An earlier picture of somebody else that it looks like, whose, and where that stands. */
function LikeNote({ like }: { like: LikeForReview }) {
	const { t } = useTranslation("moderation");
	const { place } = like;
	return (
		<div className="mt-2 flex items-start gap-3 rounded-md bg-amber-wash p-2.5 text-sm">
			<a href={like.url} className="shrink-0">
				<img
					src={like.url}
					alt={t("like.picture")}
					width={like.width}
					height={like.height}
					loading="lazy"
					className="h-20 w-auto rounded-sm bg-sunk object-contain"
				/>
			</a>
			<div className="min-w-0">
				<p className="font-medium text-amber">
					{place.handle ? t("like.by", { handle: place.handle }) : t("like.byNobody")}
				</p>
				<p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
					<Link to={place.path} className="link wrap-anywhere">
						{t(`thing.${place.type}`)}
						{place.title && (
							<>
								{" · "}
								<bdi>{place.title}</bdi>
							</>
						)}
					</Link>
					{(like.hidden || place.away) && <StateBadge tone="slate">{t("state.hidden")}</StateBadge>}
				</p>
				<Link
					to={`/moderation/things/media:${like.id}`}
					className="inline-flex min-h-6 items-center text-soft underline underline-offset-4"
				>
					{t("onlyThis")}
				</Link>
			</div>
		</div>
	);
}
