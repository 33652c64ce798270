import type { Paper } from "./papers.ts";

export interface OptionCount {
	optionId: number;
	count: number;
}

export interface ApprovalResult {
	/** In the ballot's own order. */
	counts: OptionCount[];
	/** The most approved; more than one when they are level, none without papers. */
	leaders: number[];
}

/** Every approval counts one. Level options stay level: the maker's outcome says which one is made. */
export function countApprovals(optionIds: readonly number[], papers: Iterable<Paper>): ApprovalResult {
	const counts = new Map(optionIds.map((id) => [id, 0]));
	for (const paper of papers) {
		for (const id of new Set(paper)) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const most = Math.max(0, ...counts.values());
	return {
		counts: optionIds.map((optionId) => ({ optionId, count: counts.get(optionId) ?? 0 })),
		leaders: most === 0 ? [] : optionIds.filter((id) => counts.get(id) === most),
	};
}
