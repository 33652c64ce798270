import { Link } from "@remix-run/react";
import type { MediaForReview } from "#app/features/media/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import type { LikeForReview } from "../queries/like-media.server.ts";
import type { SubjectFacts } from "../queries/subject.server.ts";
import { ShownMedia } from "./shown-media.tsx";

/** The thing itself as plain text, and the way to it in its place. */
export function SubjectQuote({
	subject,
	media = [],
	like = {},
	brief = false,
}: {
	subject: SubjectFacts;
	media?: MediaForReview[];
	/** Earlier pictures of others that one of `media` looks like, by its id. */
	like?: Record<number, LikeForReview[]>;
	brief?: boolean;
}) {
	const { t } = useTranslation("moderation");
	const { type, title, text, path, concerned, hidden, locked, suspended } = subject;
	return (
		<figure className="border-s-2 border-edge ps-4">
			<figcaption className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
				<span>{t(`thing.${type}`)}</span>
				{concerned && type !== "user" && <span>@{concerned.handle}</span>}
				{hidden && <StateBadge tone="slate">{t("state.hidden")}</StateBadge>}
				{locked && <StateBadge tone="amber">{t("state.locked")}</StateBadge>}
				{suspended && <StateBadge tone="amber">{t("state.suspended")}</StateBadge>}
			</figcaption>
			{title && (
				<p className="mt-1 font-bold break-words">
					<bdi>{title}</bdi>
				</p>
			)}
			{text && (
				<blockquote
					className={
						brief
							? "mt-1 line-clamp-3 break-words whitespace-pre-line"
							: "mt-1 max-h-96 overflow-y-auto break-words whitespace-pre-line"
					}
				>
					<bdi>{brief ? text.slice(0, 400) : text}</bdi>
				</blockquote>
			)}
			<ShownMedia media={media} like={like} own={type === "media"} />
			{!brief && (
				<Link to={path} className="mt-2 inline-block text-sm underline underline-offset-4">
					{t("inPlace")}
				</Link>
			)}
		</figure>
	);
}
