import { Form, useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { VerdictMark, verdictColour } from "#app/ui/verdict-mark.tsx";
import { markOf } from "../components/verdict-field.tsx";
import { versionAt } from "../queries/address.server.ts";
import { openTodos } from "../queries/todos.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

/** What earlier verdicts asked for, inside the editor of the version that may answer it. */
export const loader = page(async ({ context, params }) => {
	const { version, project, isMaker } = await versionAt(context.db, context.actor, params);
	return { versionId: version.id, todos: isMaker ? await openTodos(context.db, project.id) : [] };
});

export default function EditorPart() {
	const { versionId, todos } = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	if (todos.length === 0) return null;
	return (
		<Section title={t("todo.editor")}>
			<ul className="divide-y divide-line">
				{todos.map((todo) => (
					<li key={todo.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-3.5">
						<span className="flex min-w-0 flex-1 basis-64 gap-3">
							<span className={`pt-[0.35em] ${verdictColour[markOf(todo.choice)]}`}>
								<VerdictMark verdict={markOf(todo.choice)} />
							</span>
							<span className="min-w-0 whitespace-pre-line">{todo.text}</span>
						</span>
						<span className="flex gap-2">
							<Form method="post" action={`/todos/${todo.id}/accept`}>
								<input type="hidden" name="versionId" value={versionId} />
								<input type="hidden" name="back" value="editor" />
								<Button size="sm">{t("todo.answeredHere")}</Button>
							</Form>
							<ButtonLink size="sm" tone="quiet" to={`/todos/${todo.id}/decline`}>
								{t("todo.decline")}
							</ButtonLink>
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
