import type { SubmissionResult } from "@conform-to/react";
import type { ChosenPicture } from "#app/features/media/index.ts";
import type { FormProblem } from "#app/ui/form-summary.tsx";

/** Every error of a form for its summary, with the control that each is about. */
export function formProblems(errors: Record<string, string[]>, formId: string): FormProblem[] {
	return Object.entries(errors).flatMap(([name, messages]) =>
		messages.map((message) => ({ fieldId: name === "" ? null : `${formId}-${name}`, message })),
	);
}

/** Pictures of a form that came back: their ids and words are in what was sent. null when it didn't come back. */
export function picturesBack(result: SubmissionResult<string[]> | null | undefined): ChosenPicture[] | null {
	const sent = result?.initialValue;
	if (!sent) return null;
	const ids = [sent.pictures ?? []].flat();
	const alts = (sent.alt ?? {}) as Record<string, unknown>;
	return ids
		.filter((id): id is string => typeof id === "string" && id !== "")
		.map((publicId) => ({ publicId, alt: typeof alts[publicId] === "string" ? alts[publicId] : "" }));
}
