import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { projectPath } from "../components/paths.ts";
import { TodoList } from "../components/todo-list.tsx";
import { projectAt } from "../queries/address.server.ts";
import { todosOfProject } from "../queries/todos.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	const { project, isMaker } = await projectAt(db, actor, params.slug);
	context.concerns(`project:${project.id}`);
	const { id, slug, title, language } = project;
	return { project: { id, slug, title, language }, isMaker, todos: await todosOfProject(db, id) };
});

export default function ProjectTodos() {
	const { project, isMaker, todos } = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const trail = [{ to: projectPath(project), label: <span lang={project.language}>{project.title}</span> }];
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={trail} />}
			title={t("todo.title")}
			lead={t("todo.lead")}
		>
			{todos.length === 0 ? (
				<EmptyState title={t("todo.none")}>{t("todo.noneNext")}</EmptyState>
			) : (
				<TodoList todos={todos} mayAnswer={isMaker} />
			)}
		</PageLayout>
	);
}
