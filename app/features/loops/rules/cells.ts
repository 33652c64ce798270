/** What one version did for one criterion. */
export interface Cell {
	solved: number;
	judged: number;
	confirmed: boolean;
	decisive: boolean;
}

export type CellMark = "solved" | "partly" | "not" | "unknown";

/** How a share is drawn: full when confirmed, half from a third on, else empty; dashed while nobody could judge. */
export function markOfCell(cell: Cell): CellMark {
	if (cell.judged === 0) return "unknown";
	if (cell.confirmed) return "solved";
	return cell.solved * 3 >= cell.judged ? "partly" : "not";
}

export interface Change {
	criterionId: number;
	change: "won" | "lost";
}

/** What each version won and lost against all before it in its project; versions in the order of their rounds. */
export function changesOf(versions: { cells: Map<number, Cell> }[]): Change[][] {
	const confirmed = new Set<number>();
	return versions.map(({ cells }) => {
		const changes: Change[] = [];
		for (const [criterionId, cell] of cells) {
			if (!cell.decisive) continue;
			if (cell.confirmed && !confirmed.has(criterionId)) changes.push({ criterionId, change: "won" });
			if (!cell.confirmed && confirmed.has(criterionId)) changes.push({ criterionId, change: "lost" });
			if (cell.confirmed) confirmed.add(criterionId);
			else confirmed.delete(criterionId);
		}
		return changes;
	});
}
