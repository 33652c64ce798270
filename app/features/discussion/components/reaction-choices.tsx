import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import type { CommentView } from "../queries/comment-views.server.ts";
import { reactionKinds } from "../rules.ts";
import { reactionIcons } from "./reactions.tsx";

/** Every reaction by name, to say or to take back; leads back to the comment. */
export function ReactionChoices({ comment: { id, reactions } }: { comment: CommentView }) {
	const { t } = useTranslation("discussion");
	return (
		<div className="flex flex-wrap gap-2">
			{reactionKinds.map((kind) => {
				const Icon = reactionIcons[kind];
				const said = reactions.find((one) => one.kind === kind);
				return (
					<Form key={kind} method="post" action={`/comments/${id}/react`}>
						<input type="hidden" name="kind" value={kind} />
						<Button size="sm" name="on" value={said?.mine ? "no" : "yes"} aria-pressed={said?.mine ?? false}>
							<Icon aria-hidden className="size-4" />
							{t(`reactions.${kind}`)}
							{said && <span className="tabular">{said.count}</span>}
						</Button>
					</Form>
				);
			})}
		</div>
	);
}
