import { Form, Link } from "@remix-run/react";
import {
	CalendarClock,
	Hourglass,
	ListTodo,
	MessageCircleQuestion,
	PencilLine,
	UserPlus,
} from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { formatRelative } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import { Button } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { Studio } from "../queries.server.ts";

/** What waits for the maker, the most pressing first. Says so when nothing does. */
export function Waiting({ studio, now }: { studio: Studio; now: Date }) {
	const { t } = useTranslation("studio");
	const locale = useLocale();
	const when = (at: Date) => formatRelative(locale, at, now);
	const rows = [
		...studio.silent.map(({ card, since }) => (
			<Row
				key={`s${card.id}`}
				icon={Hourglass}
				tone="text-amber"
				to={`${card.path}/versions/new`}
				lang={card.language}
				title={card.title}
			>
				{t("silent", { count: wholeDaysBetween(since, now) })}
			</Row>
		)),
		...studio.owed.map((round) => (
			<Row
				key={`o${round.id}`}
				icon={CalendarClock}
				tone={round.silent ? "text-want" : "text-amber"}
				to={`/rounds/${round.id}/outcome`}
				lang={round.project.language}
				title={`${round.project.title} ${round.version.major}.${round.version.minor}`}
			>
				{round.silent || !round.outcomeDueAt
					? t("outcomeLate", { count: round.responseCount })
					: t("outcomeDue", { count: round.responseCount, when: when(round.outcomeDueAt) })}
			</Row>
		)),
		...studio.invitations.map((card) => (
			<Row
				key={`i${card.id}`}
				icon={UserPlus}
				tone="text-jade"
				to={card.path}
				lang={card.language}
				title={card.title}
				action={
					<Form method="post" action={`${card.path}/makers/accept`}>
						<Button size="sm">{t("join")}</Button>
					</Form>
				}
			>
				{t("invited")}
			</Row>
		)),
		...studio.todos.map(({ project, count }) => (
			<Row
				key={`t${project.path}`}
				icon={ListTodo}
				tone="text-want"
				to={`${project.path}/todos`}
				lang={project.language}
				title={project.title}
			>
				{t("todos", { count })}
			</Row>
		)),
		...studio.rounds.map((round) => (
			<Row
				key={`r${round.id}`}
				icon={CalendarClock}
				tone="text-jade"
				to={`/rounds/${round.id}`}
				lang={round.language}
				title={`${round.title} ${round.number}`}
			>
				{t("roundOpen", { count: round.responseCount, when: when(round.closesAt) })}
			</Row>
		)),
		...studio.questions.map((question) => (
			<Row
				key={`q${question.id}`}
				icon={MessageCircleQuestion}
				tone="text-slate"
				to={`/comments/${question.id}`}
				title={question.excerpt}
			>
				{t("question", { name: question.name ?? t("somebody"), when: when(question.at) })}
			</Row>
		)),
		...studio.drafts.map((draft) => (
			<Row
				key={`d${draft.id}`}
				icon={PencilLine}
				tone="text-slate"
				to={draft.path}
				lang={draft.language}
				title={`${draft.title} ${draft.number}`}
			>
				{t("draft", { when: when(draft.updatedAt) })}
			</Row>
		)),
	];
	if (rows.length === 0)
		return studio.projects.length > 0 ? <p className="text-soft">{t("nothing")}</p> : null;
	return (
		<Section title={t("waiting", { count: rows.length })}>
			<Rows className="border-y border-line">{rows}</Rows>
		</Section>
	);
}

interface RowProps {
	icon: ComponentType<{ className?: string }>;
	tone: string;
	to: string;
	title: string;
	lang?: string;
	action?: ReactNode;
	children: ReactNode;
}

function Row({ icon: Icon, tone, to, title, lang, action, children }: RowProps) {
	return (
		<li className="relative flex items-center gap-4 py-3">
			<Icon aria-hidden className={`size-5 shrink-0 ${tone}`} />
			<span className="min-w-0 flex-1">
				<Link to={to} lang={lang} className="stretched font-medium hover:underline">
					{title}
				</Link>
				<span className="block text-sm text-soft">{children}</span>
			</span>
			{action && <span className="relative z-1">{action}</span>}
		</li>
	);
}
