import type { FormProblem } from "#app/ui/form-summary.tsx";

/** Every error of a form for its summary, with the control that each is about. */
export function formProblems(errors: Record<string, string[]>, formId: string): FormProblem[] {
	return Object.entries(errors).flatMap(([name, messages]) =>
		messages.map((message) => ({ fieldId: name === "" ? null : `${formId}-${name}`, message })),
	);
}
