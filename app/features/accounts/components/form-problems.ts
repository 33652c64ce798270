import type { FormProblem } from "#app/ui/form-summary.tsx";

/** Conform's errors as the summary above a form shows them, each leading to its field. */
export function problemsOf(form: { id: string; allErrors: Record<string, string[]> }): FormProblem[] {
	return Object.entries(form.allErrors).flatMap(([name, errors]) =>
		errors.map((message) => ({ fieldId: name === "" ? null : `${form.id}-${name}`, message })),
	);
}
