import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { RefusedPress } from "#app/ui/refused-press.tsx";
import { restoreComment } from "../commands/change.server.ts";
import { commentAction, idOf } from "../comment-action.server.ts";
import { plainForm } from "../forms.ts";
import { findComment } from "../queries/comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, threadOwners } = context;
	const { comment, place } = await findComment(db, actor, threadOwners, idOf(params.id));
	if (!isMember(actor) || !comment.mine) throw new NotFound();
	return { removed: comment.gone === "removed", title: place.title, path: place.path };
});

/** Takes a removal back. */
export const action = commentAction(plainForm, ({ db, actor, commentId, now }) =>
	restoreComment(db, actor, { commentId, now }),
);

export default function RestoreComment() {
	const { removed, title, path } = useLoaderData<typeof loader>();
	const { t } = useTranslation("discussion");
	if (useActionData()) return <RefusedPress />;
	return (
		<PageLayout measure="text" title={title}>
			<Notice
				tone="slate"
				action={
					removed && (
						<Form method="post">
							<Button size="sm">{t("undo")}</Button>
						</Form>
					)
				}
			>
				{t(removed ? "removedUndo" : "stillThere")}
			</Notice>
			<p className="mt-6">
				<Link to={path} className="link">
					{t("back")}
				</Link>
			</p>
		</PageLayout>
	);
}
