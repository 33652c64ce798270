import type { SubmissionResult } from "@conform-to/react";

interface Refused {
	submission?: Pick<SubmissionResult<string[]>, "error">;
}

/** All that the answer to a form said against it, in no order. */
export function refusalsIn(answer: unknown): string[] {
	const { error } = (answer as Refused | null | undefined)?.submission ?? {};
	return Object.values(error ?? {}).flatMap((some) => some ?? []);
}
