/** One project and the project whose version it was made from. */
export interface Descent {
	projectId: number;
	parentProjectId: number | null;
}

/** True when `descendant` comes from `ancestor`, or is it. Ends on damaged data too. */
export function descendsFrom(descents: Descent[], descendant: number, ancestor: number): boolean {
	const parents = new Map(descents.map(({ projectId, parentProjectId }) => [projectId, parentProjectId]));
	const seen = new Set<number>();
	let current: number | null = descendant;
	while (current !== null && !seen.has(current)) {
		if (current === ancestor) return true;
		seen.add(current);
		current = parents.get(current) ?? null;
	}
	return false;
}

/** Whether `child` may be made from a version of `parent` without closing a cycle. */
export function mayDescend(descents: Descent[], child: number, parent: number): boolean {
	return !descendsFrom(descents, parent, child);
}

/** A tree of what was made from a project, each branch in the order given, as rows with their depth. */
export function treeRows<Row extends Descent>(rows: Row[], rootId: number): { row: Row; depth: number }[] {
	const found: { row: Row; depth: number }[] = [];
	const seen = new Set<number>([rootId]);
	function visit(parentId: number, depth: number): void {
		for (const row of rows) {
			if (row.parentProjectId !== parentId || seen.has(row.projectId)) continue;
			seen.add(row.projectId);
			found.push({ row, depth });
			visit(row.projectId, depth + 1);
		}
	}
	visit(rootId, 1);
	return found;
}
