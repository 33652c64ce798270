import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { PictureField, picturesBack } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice-field.tsx";
import { mostPicturesPerComment } from "../rules.ts";
import { CommentBodyField } from "./comment-body-field.tsx";
import { FormRefusal } from "./form-refusal.tsx";

interface WholeCommentFormProps {
	/** Address that takes the comment; the page's own without one. */
	action?: string;
	lastResult?: SubmissionResult<string[]> | null | undefined;
	replyTo?: number | undefined;
	once: string;
	mayAnswerOfficially: boolean;
	id?: string;
}

interface Fields {
	body: string;
	pictures: string[];
}

/** Everything that a comment may carry: text with preview, pictures, the official mark for those who may. */
export function WholeCommentForm(props: WholeCommentFormProps) {
	const { action, lastResult, replyTo, once, mayAnswerOfficially, id = "comment-form" } = props;
	const { t } = useTranslation("discussion");
	const [form, fields] = useForm<Fields, string[]>({ id, lastResult: lastResult ?? null });
	const { state, formData } = useNavigation();
	const sending = state !== "idle" && formData?.get("_once") === once;
	return (
		<Form method="post" action={action} id={form.id} encType="multipart/form-data" className="space-y-4">
			<FormRefusal errors={form.errors} />
			<input type="hidden" name="_once" value={once} />
			{replyTo && <input type="hidden" name="replyTo" value={replyTo} />}
			<CommentBodyField field={fields.body} rows={3} />
			<PictureField
				label={t("pictures")}
				labelHidden
				most={mostPicturesPerComment}
				errors={fields.pictures.errors}
				initial={picturesBack(lastResult) ?? []}
			/>
			{mayAnswerOfficially && (
				<Checkbox name="official" label={t("officialLabel")} hint={t("officialHint")} />
			)}
			<Button tone="want" pending={sending}>
				{t(replyTo ? "sendReply" : "send")}
			</Button>
		</Form>
	);
}
