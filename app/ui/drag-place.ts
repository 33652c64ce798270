/** Before which of some rows, one above the other, a thing falls that is let go at `y`; their number is the end. */
export function dropPlace(rows: { top: number; bottom: number }[], y: number): number {
	const at = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
	return at < 0 ? rows.length : at;
}

const edge = 72;
const fastest = 14;

/** How many pixels a window scrolls in a frame while something is dragged at `y`: faster the nearer to its edge. */
export function scrollStep(y: number, height: number): number {
	const near = (distance: number) => Math.min(1, Math.max(0, (edge - distance) / edge));
	return Math.round(fastest * (near(height - y) - near(y)));
}
