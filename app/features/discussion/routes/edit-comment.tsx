import { useForm } from "@conform-to/react";
import { Form, Link, useLoaderData, useNavigation } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { Button } from "#app/ui/button.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { editComment } from "../commands/change.server.ts";
import { idOf } from "../comment-action.server.ts";
import { CommentBodyField } from "../components/comment-body-field.tsx";
import { FormRefusal } from "../components/form-refusal.tsx";
import { editForm } from "../forms.ts";
import { findComment } from "../queries/comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, threadOwners } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { comment, place } = await findComment(db, actor, threadOwners, idOf(params.id));
	if (comment.source === null) throw new NotFound();
	return { id: comment.id, source: comment.source, title: place.title };
});

/** Replaces the text of one's own comment; what it said before can be read in its history. */
export const action = formAction({
	schema: editForm,
	async run({ value, actor, db, context, params }) {
		const commentId = idOf(params.id);
		await findComment(db, actor, context.threadOwners, commentId);
		await editComment(db, actor, { commentId, body: value.body, now: context.now });
		return `/comments/${commentId}`;
	},
});

export default function EditComment() {
	const { id, source, title } = useLoaderData<typeof loader>();
	const { t } = useTranslation("discussion");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ body: string }, string[]>({
		id: "edit-comment",
		lastResult,
		defaultValue: { body: source },
	});
	return (
		<PageLayout
			measure="text"
			above={
				<Link to={`/comments/${id}`} className="link">
					{title}
				</Link>
			}
			title={t("editTitle")}
			lead={t("editLead")}
		>
			<Form method="post" id={form.id} className="space-y-4">
				<FormRefusal errors={form.errors} />
				<CommentBodyField field={fields.body} />
				<Button tone="want" pending={useNavigation().state === "submitting"}>
					{t("save")}
				</Button>
			</Form>
		</PageLayout>
	);
}
