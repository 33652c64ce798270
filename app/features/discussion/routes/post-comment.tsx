import { randomUUID } from "node:crypto";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { takePictures } from "#app/features/media/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { keptForm } from "#app/http/kept-form.server.ts";
import { page } from "#app/http/page.server.ts";
import { pagePathOf } from "#app/http/refusal.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { postComment } from "../commands/post.server.ts";
import { idOf } from "../comment-action.server.ts";
import { CommentQuote } from "../components/comment-quote.tsx";
import { FormRefusal } from "../components/form-refusal.tsx";
import { WholeCommentForm } from "../components/whole-comment-form.tsx";
import { commentForm } from "../forms.ts";
import { canComment, canSpeakOfficially } from "../policy.ts";
import { findComment } from "../queries/comment.server.ts";
import { lockOf } from "../queries/thread.server.ts";
import { mostPicturesPerComment } from "../rules.ts";
import { threadPlace } from "../thread-owners.server.ts";

export const handle: PageHandle = { i18n: ["discussion", "media"] };

/** The form on a page of its own: for replies with everything, for what came back, and after signing in. */
export const loader = page(async ({ request, context, params }) => {
	const { db, actor, threadOwners } = context;
	const place = await threadPlace(threadOwners, db, actor, { type: params.type ?? "", id: idOf(params.id) });
	const kept = await keptForm(context, request, pagePathOf(request).split("?")[0] ?? "");
	const asked = new URL(request.url).searchParams.get("reply") ?? String(kept?.initialValue?.replyTo ?? "");
	const answered = asked ? (await findComment(db, actor, threadOwners, idOf(asked))).comment : null;
	const may = canComment(actor, { lockedAt: null });
	return {
		place: { title: place.title, path: place.path },
		answered: answered && {
			id: answered.id,
			html: answered.html,
			name: answered.author?.displayName ?? null,
		},
		lock: await lockOf(db, place.subject),
		refused: may.allowed || !isMember(actor) ? [] : [may.reason],
		mayAnswerOfficially: canSpeakOfficially(actor, place).allowed,
		once: randomUUID(),
		kept,
	};
});

/** Writes a comment. What a visitor typed is kept until they have signed in. */
export const action = formAction({
	schema: commentForm,
	once: true,
	before: ({ value, actor, context }) => takePictures(context, actor, value, mostPicturesPerComment),
	async run({ value, actor, db, context, params, before }) {
		const subject = { type: params.type ?? "", id: idOf(params.id) };
		const place = await threadPlace(context.threadOwners, db, actor, subject);
		const { body, replyTo, official } = value;
		const { id } = await postComment(db, actor, {
			...{ place, body, replyTo, official },
			pictures: before,
			now: context.now,
		});
		return `/comments/${id}`;
	},
});

export default function PostComment() {
	const { place, answered, lock, refused, mayAnswerOfficially, once, kept } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("discussion");
	const lastResult = answer && "submission" in answer ? answer.submission : kept;
	return (
		<PageLayout
			measure="text"
			above={
				<Link to={place.path} className="link">
					{place.title}
				</Link>
			}
			title={t(answered ? "replyTitle" : "commentTitle")}
		>
			{answered && <CommentQuote name={answered.name} html={answered.html} />}
			{lock.locked && <Notice tone="slate">{lock.reason || t("lockedPlain")}</Notice>}
			<FormRefusal errors={refused} />
			{refused.length === 0 && (
				<WholeCommentForm
					lastResult={lastResult}
					replyTo={answered?.id}
					once={once}
					mayAnswerOfficially={mayAnswerOfficially}
				/>
			)}
		</PageLayout>
	);
}
