import { Link, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { idOf } from "../comment-action.server.ts";
import { CommentMenu } from "../components/comment-menu.tsx";
import { CommentQuote } from "../components/comment-quote.tsx";
import { ReactionChoices } from "../components/reaction-choices.tsx";
import { canComment } from "../policy.ts";
import { findComment } from "../queries/comment.server.ts";
import { lockOf, pinnedCommentOf } from "../queries/thread.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };

/** Whatever may be done with one comment, on a page of its own: where nothing opens under it. */
export const loader = page(async ({ context, params }) => {
	const { db, actor, threadOwners } = context;
	const { comment, place } = await findComment(db, actor, threadOwners, idOf(params.id));
	if (comment.gone) throw new NotFound();
	const { locked } = await lockOf(db, place.subject);
	const lockedAt = locked ? context.now : null;
	const pinned = (await pinnedCommentOf(db, place)) === comment.id;
	return {
		comment: { ...comment, pinned },
		place: { title: place.title, subject: place.subject },
		mayReply: canComment(actor, { lockedAt }).allowed || (actor.kind === "anonymous" && !locked),
	};
});

export default function CommentActionsPage() {
	const { comment, place, mayReply } = useLoaderData<typeof loader>();
	const { t } = useTranslation("discussion");
	const { type, id } = place.subject;
	return (
		<PageLayout
			measure="text"
			above={
				<Link to={`/comments/${comment.id}`} className="link">
					{place.title}
				</Link>
			}
			title={t("actionsTitle")}
		>
			<CommentQuote name={comment.author?.displayName ?? null} html={comment.html} />
			<div className="space-y-6">
				<ReactionChoices comment={comment} />
				{mayReply && (
					<ButtonLink to={`/discussion/${type}/${id}/comments?reply=${comment.id}`}>{t("reply")}</ButtonLink>
				)}
				<div className="max-w-80 rounded-md border border-line bg-card p-1.5">
					<CommentMenu comment={comment} />
				</div>
			</div>
		</PageLayout>
	);
}
