import type { SubmissionResult } from "@conform-to/react";
import { useActionData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { formKey } from "#app/http/form-key.ts";

type Submission = SubmissionResult<string[]>;

/**
 * The answer of this page's form for conform's `lastResult`; before it was sent, what its writer left behind when
 * their session had ended; else null.
 */
export function useFormAnswer(): Submission | null {
	const answer = useActionData<{ submission?: Submission }>();
	const kept = useKeptForm(useLocation());
	return answer?.submission ?? kept;
}

/** The same for a form that is sent to another address than its page's, by a press or a fetch. */
export function useKeptForm(address: { pathname: string; search: string }): Submission | null {
	const root = useRouteLoaderData<{ kept?: { key: string; submission: Submission }[] }>("root");
	const key = formKey(address);
	return root?.kept?.find((form) => form.key === key)?.submission ?? null;
}
