import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { useErrorSentence } from "./error-sentence.ts";
import { refusalsIn } from "./refusals.ts";

export interface FormProblem {
	/** Id of the control that the sentence is about; null when it is about the whole form. */
	fieldId: string | null;
	/** As it travels, or a plain sentence. */
	message: string;
}

/** All that an answer said, of a form whose page shows no field of its own in error. */
export function wholeProblems(answer: unknown): FormProblem[] {
	return refusalsIn(answer).map((message) => ({ fieldId: null, message }));
}

interface FormSummaryProps {
	problems: FormProblem[];
	/** Any value that changes with every answer of the server, so that the same errors twice are announced twice. */
	answer?: unknown;
	children?: ReactNode;
}

/** Above a form that came back: says how much is wrong, links to each place, and moves the focus to the first one. */
export function FormSummary({ problems, answer = problems, children }: FormSummaryProps) {
	const { t } = useTranslation("ui");
	const read = useErrorSentence();
	const summary = useRef<HTMLDivElement>(null);
	const [labels, setLabels] = useState<Map<string, string>>(new Map());
	const any = problems.length > 0;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `answer` is what tells one failed submit from the next.
	useEffect(() => {
		const fields = fieldsOf(problems);
		setLabels(new Map(fields.map((field) => [field.id, labelOf(field)])));
		if (any) (fields[0] ?? summary.current)?.focus();
	}, [any, answer]);
	if (!any) return null;
	const sentenceOf = ({ fieldId, message }: FormProblem) => {
		const label = labels.get(fieldId ?? "");
		return label ? t("form.problem", { label, problem: read(message) }) : read(message);
	};
	const places = [...labels.keys()];
	const ordered = problems.toSorted(
		(a, b) => places.indexOf(a.fieldId ?? "") - places.indexOf(b.fieldId ?? ""),
	);
	return (
		<div
			ref={summary}
			role="alert"
			tabIndex={-1}
			className="mb-6 rounded-md bg-want-wash px-4.5 py-3.5 text-want"
		>
			<p className="font-medium">{t("form.problems", { count: problems.length })}</p>
			<ul className="mt-1 list-disc ps-5 text-sm">
				{ordered.map((problem) => (
					<li key={`${problem.fieldId}${problem.message}`}>
						{problem.fieldId ? (
							<a className="link" href={`#${problem.fieldId}`}>
								{sentenceOf(problem)}
							</a>
						) : (
							sentenceOf(problem)
						)}
					</li>
				))}
			</ul>
			{children}
		</div>
	);
}

/** The controls that something is wrong with, as they follow each other on the page. */
function fieldsOf(problems: FormProblem[]): HTMLElement[] {
	const fields = problems.flatMap(({ fieldId }) => (fieldId && document.getElementById(fieldId)) || []);
	return [...new Set(fields)].sort((a, b) =>
		a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
	);
}

/** What a control is called; empty where nothing that can be seen says it. */
function labelOf(field: HTMLElement): string {
	const label = document.querySelector<HTMLElement>(`label[for="${CSS.escape(field.id)}"]`);
	const named = label ?? field.closest("fieldset")?.querySelector("legend");
	// biome-ignore lint/performance/useDomNodeTextContent: the words as they are shown, without a question that waits for another answer and without the lines below.
	return named?.innerText.trim().split("\n")[0] ?? "";
}
