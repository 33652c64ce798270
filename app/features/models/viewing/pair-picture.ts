import type { Side } from "./pair-scene.ts";
import { type Palette, paletteAt } from "./palette.ts";
import type { Stage } from "./stage.ts";

/** What is written where, and where the divider stands. */
export interface PairLayout {
	/** Percent from the left at which a divider cuts between two that lie on each other; null where none does. */
	divider: number | null;
	/** What each side is called; a side without a name isn't seen. */
	labels: Partial<Record<Side, string>>;
}

/** Both models as they are seen, in one picture with the versions' names in it. */
export async function pairPicture(
	stages: Record<Side, Stage>,
	{ divider, labels }: PairLayout,
): Promise<Blob | null> {
	const sides = (["after", "before"] as const).filter((side) => labels[side] !== undefined);
	const sheets = await Promise.all(sides.map((side) => stages[side].sheet()));
	const places = sides.map((side) => stages[side].canvas.getBoundingClientRect());
	const left = Math.min(...places.map((place) => place.left));
	const top = Math.min(...places.map((place) => place.top));
	const [first] = sheets;
	const scale = (first?.width ?? 0) / Math.max(1, places[0]?.width ?? 0);
	const whole = document.createElement("canvas");
	whole.width = Math.round((Math.max(...places.map(({ right }) => right)) - left) * scale);
	whole.height = Math.round((Math.max(...places.map(({ bottom }) => bottom)) - top) * scale);
	const brush = whole.getContext("2d");
	if (!brush || !first) return null;
	const palette = paletteAt(stages.after.canvas);
	const cut = divider === null ? null : (divider / 100) * whole.width;
	for (const [number, side] of sides.entries()) {
		const [sheet, place] = [sheets[number], places[number]];
		if (!sheet || !place) return null;
		const [x, y] = [Math.round((place.left - left) * scale), Math.round((place.top - top) * scale)];
		brush.save();
		brush.beginPath();
		if (cut !== null && side === "before") brush.rect(0, 0, cut, whole.height);
		else brush.rect(x, y, sheet.width, sheet.height);
		brush.clip();
		brush.drawImage(sheet, x, y);
		brush.restore();
		const atEnd = cut !== null && side === "after";
		write(brush, labels[side] ?? "", {
			...{ palette, scale, atEnd, y: y + sheet.height },
			x: atEnd ? whole.width : x,
		});
	}
	if (cut !== null) {
		brush.fillStyle = css(palette.line);
		brush.fillRect(cut - scale, 0, scale * 2, whole.height);
	}
	return new Promise((resolve) => whole.toBlob(resolve, "image/png"));
}

interface Written {
	/** The corner beside which it stands. */
	x: number;
	y: number;
	atEnd: boolean;
	scale: number;
	palette: Palette;
}

function write(
	brush: CanvasRenderingContext2D,
	text: string,
	{ x, y, atEnd, scale, palette }: Written,
): void {
	const room = 10 * scale;
	brush.font = `600 ${14 * scale}px system-ui, sans-serif`;
	brush.fillStyle = css(palette.line);
	brush.textAlign = atEnd ? "right" : "left";
	brush.fillText(text, atEnd ? x - room : x + room, y - room);
}

function css(rgb: readonly number[]): string {
	return `rgb(${rgb.map((value) => Math.round(value * 255)).join(" ")})`;
}
