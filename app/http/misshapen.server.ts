import type { SubmissionResult } from "@conform-to/react";

/**
 * A refused form without the values that have no shape its page could show: a list or a group where one text belongs,
 * or a text where a list does. No page of ours sends such a form, and none has to stand it.
 */
export function withoutMisshapen(result: SubmissionResult<string[]>): SubmissionResult<string[]> {
	const { initialValue, error } = result;
	if (!initialValue || !error) return result;
	const kept = structuredClone(initialValue);
	for (const [name, messages] of Object.entries(error)) {
		const aboutLength = messages?.some((message) => /"errors:too(?:ManyItems|Few)"/.test(message));
		if (name !== "" && !aboutLength) drop(kept, name.split(/[.[\]]+/).filter(Boolean));
	}
	return { ...result, initialValue: kept };
}

/** Drops what stands at the path unless it is a text, and whatever ends the path too early. */
function drop(values: Record<string, unknown>, path: string[]): void {
	let within: Record<string, unknown> = values;
	for (const [index, step] of path.entries()) {
		const value = within[step];
		const last = index === path.length - 1;
		const isGroup = typeof value === "object" && value !== null;
		if (last ? isGroup : value !== undefined && !isGroup) delete within[step];
		if (last || !isGroup) return;
		within = value as Record<string, unknown>;
	}
}
