import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { FormProblem } from "#app/ui/form-summary.tsx";

/** What came back wrong, the whole form's first, in the order of the fields. */
export function problemsOf(
	form: Pick<FormMetadata<Record<string, unknown>>, "errors">,
	fields: Record<string, Pick<FieldMetadata<unknown>, "id" | "errors">>,
): FormProblem[] {
	const whole = (form.errors ?? []).map((message) => ({ fieldId: null, message }));
	const each = Object.values(fields).flatMap((field) =>
		(field.errors ?? []).map((message) => ({ fieldId: field.id, message })),
	);
	return [...whole, ...each];
}
