import type { SubmissionResult } from "@conform-to/react";
import { useActionData } from "@remix-run/react";

/** The answer of this page's form, for conform's `lastResult`; undefined before it was sent. */
export function useSubmission(): SubmissionResult<string[]> | undefined {
	return useActionData<{ submission?: SubmissionResult<string[]> }>()?.submission;
}
