/**
 * A list after a press on one of its rows' buttons: "up:ID", "down:ID" or "remove:ID". What names no row, or would
 * leave the list, changes nothing.
 */
export function arranged<Row extends { publicId: string }>(rows: Row[], press: string | undefined): Row[] {
	const [move, publicId] = press?.split(":") ?? [];
	const at = rows.findIndex((row) => row.publicId === publicId);
	if (at < 0) return rows;
	if (move === "remove") return rows.toSpliced(at, 1);
	const to = move === "up" ? at - 1 : at + 1;
	const row = rows[at];
	if (!row || to < 0 || to >= rows.length) return rows;
	return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}
