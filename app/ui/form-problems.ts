import type { FormProblem } from "./form-summary.tsx";

/** A form's errors for the summary above it, each leading to its control; those about the whole form lead nowhere. */
export function problemsOf(form: {
	id: string;
	allErrors: Record<string, string[] | null | undefined>;
}): FormProblem[] {
	return Object.entries(form.allErrors).flatMap(([name, errors]) =>
		(errors ?? []).map((message) => ({ fieldId: name === "" ? null : `${form.id}-${name}`, message })),
	);
}
