import { Form, Link, useNavigation } from "@remix-run/react";
import { Reply } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useOpened } from "#app/ui/use-opened.ts";
import type { CommentView } from "../queries/comment-views.server.ts";
import { longestMarkdown } from "../rules.ts";
import { useThread } from "./thread-context.ts";

/** Answers in place, opened by `<details>`; a page of its own has preview and pictures. */
export function QuickReply({ comment }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	const { subject, sent } = useThread();
	const { opened, details } = useOpened();
	const action = `/discussion/${subject.type}/${subject.id}/comments`;
	const whole = `${action}?reply=${comment.id}`;
	return (
		// Closed it stands in the row of actions; open it takes a row of its own.
		<details key={sent} {...details} className="open:basis-full">
			<summary className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full px-2.5 hover:bg-sunk hover:text-ink">
				<Reply aria-hidden className="size-4" />
				{t("reply")}
			</summary>
			{opened ? (
				<ReplyForm comment={comment} action={action} whole={whole} />
			) : (
				<a href={whole} className="link inline-flex min-h-8 items-center px-2.5">
					{t("replyWithMore")}
				</a>
			)}
		</details>
	);
}

function ReplyForm({ comment, action, whole }: { comment: CommentView; action: string; whole: string }) {
	const { t } = useTranslation("discussion");
	const { once } = useThread();
	const { state, formData } = useNavigation();
	const sending = state !== "idle" && formData?.get("replyTo") === String(comment.id);
	const name = t("replyToName", { name: comment.author?.displayName || t("somebody") });
	return (
		<Form method="post" action={action} className="mt-2 max-w-text space-y-3 pb-2 text-base text-ink">
			<input type="hidden" name="_once" value={`${once}-${comment.id}`} />
			<input type="hidden" name="replyTo" value={comment.id} />
			<TextAreaField
				name="body"
				label={name}
				labelHidden
				placeholder={name}
				limit={longestMarkdown}
				required
				rows={3}
			/>
			<div className="flex flex-wrap items-center gap-4">
				<Button tone="plain" size="sm" pending={sending}>
					{t("sendReply")}
				</Button>
				<Link to={whole} className="link text-sm text-soft">
					{t("replyWithMore")}
				</Link>
			</div>
		</Form>
	);
}
