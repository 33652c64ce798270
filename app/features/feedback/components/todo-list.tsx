import { Form, Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { StateBadge, type Tone } from "#app/ui/chip.tsx";
import { VerdictMark, verdictColour } from "#app/ui/verdict-mark.tsx";
import type { TodoView } from "../queries/todos.server.ts";
import { numberText } from "./paths.ts";
import { markOf } from "./verdict-field.tsx";

interface TodoListProps {
	todos: TodoView[];
	/** Shows the two answers beside open ones. */
	mayAnswer?: boolean;
}

/** What people said was missing, and what the maker made of it. */
export function TodoList({ todos, mayAnswer = false }: TodoListProps) {
	return (
		<ul className="divide-y divide-line">
			{todos.map((todo) => (
				<Todo key={todo.id} todo={todo} mayAnswer={mayAnswer} />
			))}
		</ul>
	);
}

function Todo({ todo, mayAnswer }: { todo: TodoView; mayAnswer: boolean }) {
	const { t } = useTranslation("feedback");
	return (
		<li className="py-4.5 first:pt-0">
			<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
				<div className="flex min-w-0 flex-1 basis-72 gap-3">
					<span className={`pt-[0.35em] ${verdictColour[markOf(todo.choice)]}`}>
						<VerdictMark verdict={markOf(todo.choice)} />
					</span>
					<div className="min-w-0">
						<p className="whitespace-pre-line">{todo.text}</p>
						<p className="mt-0.5 text-sm text-soft">
							<Link to={`/rounds/${todo.roundId}`} className="link">
								{t("todo.from", { number: numberText(todo.asked), criterion: todo.criterion })}
							</Link>
						</p>
						{todo.answer && <p className="mt-2 border-s-2 border-slate ps-3 text-sm">{todo.answer}</p>}
					</div>
				</div>
				{todo.state === "open" && mayAnswer ? (
					<div className="flex gap-2">
						<Form method="post" action={`/todos/${todo.id}/accept`}>
							<Button size="sm">{t("todo.accept")}</Button>
						</Form>
						<ButtonLink size="sm" tone="quiet" to={`/todos/${todo.id}/decline`}>
							{t("todo.decline")}
						</ButtonLink>
					</div>
				) : (
					<StateBadge tone={tones[todo.state]}>
						{todo.state === "accepted" && todo.answeredIn
							? t("todo.acceptedIn", { number: numberText(todo.answeredIn) })
							: t(`todo.${todo.state}`)}
					</StateBadge>
				)}
			</div>
		</li>
	);
}

const tones: Record<TodoView["state"], Tone> = { open: "amber", accepted: "jade", declined: "slate" };
