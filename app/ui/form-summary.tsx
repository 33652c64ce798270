import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { useErrorSentence } from "./error-sentence.ts";

export interface FormProblem {
	/** Id of the control that the sentence is about; null when it is about the whole form. */
	fieldId: string | null;
	/** As it travels, or a plain sentence. */
	message: string;
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
	const first = problems.find((problem) => problem.fieldId)?.fieldId;
	const any = problems.length > 0;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `answer` is what tells one failed submit from the next.
	useEffect(() => {
		if (!any) return;
		const field = first ? document.getElementById(first) : null;
		(field ?? summary.current)?.focus();
	}, [any, first, answer]);
	if (!any) return null;
	return (
		<div
			ref={summary}
			role="alert"
			tabIndex={-1}
			className="mb-6 rounded-md bg-want-wash px-4.5 py-3.5 text-want"
		>
			<p className="font-medium">{t("form.problems", { count: problems.length })}</p>
			<ul className="mt-1 list-disc ps-5 text-sm">
				{problems.map((problem) => (
					<li key={`${problem.fieldId}${problem.message}`}>
						{problem.fieldId ? (
							<a className="link" href={`#${problem.fieldId}`}>
								{read(problem.message)}
							</a>
						) : (
							read(problem.message)
						)}
					</li>
				))}
			</ul>
			{children}
		</div>
	);
}
