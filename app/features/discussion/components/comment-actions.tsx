import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { CommentView } from "../queries/comment-views.server.ts";
import { CommentMenu } from "./comment-menu.tsx";
import { QuickReply } from "./quick-reply.tsx";
import { Reactions } from "./reactions.tsx";
import { useThread } from "./thread-context.ts";

/** Under a comment: reactions, the rest in a menu, and replying in place. */
export function CommentActions({ comment }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	const { may, signedIn, locked } = useThread();
	const mayReply = may.comment || (!signedIn && !locked);
	return (
		<div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-1.5 text-sm text-soft">
			<Reactions comment={comment} />
			<Menu
				label={t("more")}
				align="start"
				page={{ to: `/comments/${comment.id}/actions`, title: t("actionsTitle") }}
			>
				<CommentMenu comment={comment} stay />
			</Menu>
			{mayReply && <QuickReply comment={comment} />}
		</div>
	);
}
