import { useNavigation } from "@remix-run/react";
import { Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { PageLinks } from "#app/ui/pagination.tsx";
import type { ThreadView } from "../queries/thread.server.ts";
import { CommentItem } from "./comment-item.tsx";
import { ThreadContext } from "./thread-context.ts";
import { ThreadControls } from "./thread-controls.tsx";
import { WholeCommentForm } from "./whole-comment-form.tsx";

interface DiscussionProps {
	/** From `loadThread(context, request, { type, id })`; the page's handle needs `i18n: ["discussion", "media"]`. */
	thread: ThreadView;
	className?: string;
}

/** A thing's discussion: what is pinned, what was said, and the form; on any page, with and without JavaScript. */
export function Discussion({ thread, className }: DiscussionProps) {
	const { t } = useTranslation("discussion");
	const { subject, count, pinned, comments, locked, lockReason, slowSeconds, may, signedIn } = thread;
	const action = `/discussion/${subject.type}/${subject.id}/comments`;
	const sent = useSent(action);
	const turns = turnsOf(thread);
	return (
		<ThreadContext.Provider value={{ ...thread, sent }}>
			<Section
				id="discussion"
				title={count > 0 ? t("titleCount", { count }) : t("title")}
				action={<ThreadControls thread={thread} />}
				className={className}
			>
				{pinned && (
					<div className="mb-6 rounded-lg bg-jade-wash px-4.5 py-1">
						<CommentItem comment={pinned} look={pinned.parentId ? "copy" : "plain"} />
					</div>
				)}
				{comments.length === 0 && !pinned && (
					<p className="text-soft">{t(locked ? "emptyLocked" : "empty")}</p>
				)}
				<ol className="divide-y divide-line">
					{comments.map((comment) => (
						<li key={comment.id}>
							<CommentItem comment={comment} />
						</li>
					))}
				</ol>
				<PageLinks
					of={thread}
					parameter="c"
					first={false}
					place="discussion"
					texts={{ previous: t(turns[0]), next: t(turns[1]) }}
				/>
				<div className="mt-8 max-w-text">
					{locked && (
						<Notice tone="slate">
							<Lock aria-hidden className="me-1.5 inline size-4" />
							{lockReason ? t("lockedBecause", { reason: lockReason }) : t("lockedPlain")}
						</Notice>
					)}
					{slowSeconds > 0 && !locked && (
						<p className="mb-3 text-sm text-soft">{t("slow", { seconds: slowSeconds })}</p>
					)}
					{(may.comment || (!signedIn && !locked)) && (
						<>
							{!signedIn && <p className="mb-3 text-sm text-soft">{t("visitorHint")}</p>}
							<WholeCommentForm
								// A new form after each comment; not after each press elsewhere, which would lose what is typed.
								key={sent}
								action={action}
								once={thread.once}
								mayAnswerOfficially={may.answerOfficially}
							/>
						</>
					)}
				</div>
			</Section>
		</ThreadContext.Provider>
	);
}

/** What the pages before and after this one hold. */
function turnsOf({ under, order }: ThreadView) {
	if (under) return ["earlierReplies", "laterReplies"] as const;
	const inTime = ["earlierComments", "laterComments"] as const;
	return order === "oldest" ? inTime : ([inTime[1], inTime[0]] as const);
}

/** Counts what was sent to `action` and came back to this page; what fails is shown on another. */
function useSent(action: string): number {
	const navigation = useNavigation();
	const sending = navigation.state !== "idle" && navigation.formAction === action;
	const wasSending = useRef(false);
	const [sent, setSent] = useState(0);
	useEffect(() => {
		if (wasSending.current && !sending) setSent((count) => count + 1);
		wasSending.current = sending;
	}, [sending]);
	return sent;
}
