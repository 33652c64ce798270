import { Link } from "@remix-run/react";
import { BadgeCheck, Pin } from "lucide-react";
import { PersonFace, PersonLink } from "#app/features/accounts/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { PictureGrid } from "#app/ui/picture-grid.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { CommentView } from "../queries/comment-views.server.ts";
import { CommentActions } from "./comment-actions.tsx";
import { useThread } from "./thread-context.ts";

interface CommentItemProps {
	comment: CommentView;
	/** `copy`: a pinned reply shown on top as well; its anchor is where it stands. */
	look?: "plain" | "reply" | "copy";
}

/** One comment with its replies under it. */
export function CommentItem({ comment, look = "plain" }: CommentItemProps) {
	const { t } = useTranslation("discussion");
	const { id, author, html, pictures, gone, from, replies, moreReplies } = comment;
	const { under } = useThread();
	const face = look === "reply" ? "sm" : "md";
	return (
		<article
			id={look === "copy" ? undefined : `comment-${id}`}
			className={classNames(
				"scroll-mt-24 target:-mx-3 target:rounded-md target:bg-want-wash/60 target:px-3",
				look === "reply" ? "py-3.5" : "py-5",
			)}
		>
			<div className="flex gap-3">
				<div className="shrink-0 pt-0.5">
					<PersonFace person={author} size={face} />
				</div>
				<div className="min-w-0 grow">
					{gone ? (
						<p className="py-1 text-sm text-soft italic">{t(gone === "removed" ? "removed" : "hidden")}</p>
					) : (
						<>
							<CommentHead comment={comment} />
							{from && <p className="mt-0.5 text-sm text-soft">{t("from", { title: from })}</p>}
							<Prose html={html} className="mt-1" />
							{pictures.length > 0 && (
								<PictureGrid
									pictures={pictures}
									className={classNames("mt-3", pictures.length === 1 ? "max-w-96" : "max-w-text")}
								/>
							)}
							<CommentActions comment={comment} />
						</>
					)}
					{look === "plain" && replies.length > 0 && (
						<ol className="mt-2 border-s border-line ps-4 max-sm:-ms-8">
							{replies.map((reply) => (
								<li key={reply.id}>
									<CommentItem comment={reply} look="reply" />
								</li>
							))}
						</ol>
					)}
					{moreReplies && !under && (
						<Link to={`?under=${id}&c=${moreReplies}#discussion`} className="link mt-2 inline-block text-sm">
							{t("moreReplies")}
						</Link>
					)}
				</div>
			</div>
		</article>
	);
}

function CommentHead({ comment }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	const { now } = useThread();
	const { id, author, official, pinned, createdAt, editedAt, answers, hiddenFromOthers } = comment;
	return (
		<header className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-sm text-soft">
			<PersonLink person={author} className="text-ink" />
			{answers && <span>{t("answersName", { name: answers.displayName || t("somebody") })}</span>}
			{official && (
				<span className="inline-flex items-center gap-1 font-medium text-jade">
					<BadgeCheck aria-hidden className="size-4" />
					{t("official")}
				</span>
			)}
			{pinned && (
				<span className="inline-flex items-center gap-1">
					<Pin aria-hidden className="size-3.5" />
					{t("pinned")}
				</span>
			)}
			<Link to={`/comments/${id}`} className="inline-flex min-h-6 items-center hover:underline">
				<RelativeTime at={createdAt.toISOString()} now={now.toISOString()} />
			</Link>
			{editedAt && (
				<Link to={`/comments/${id}/history`} className="inline-flex min-h-6 items-center hover:underline">
					{t("edited")}
				</Link>
			)}
			{hiddenFromOthers && <span className="font-medium text-want">{t("hiddenFromOthers")}</span>}
		</header>
	);
}
