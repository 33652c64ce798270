import { box, darker, disc, drawing, lighter, line, path, shadow } from "./drawing.ts";

/** A spool of filament with a gauge clipped to its rim. */
export function spool(wall: string, filament: string, gauge: string): string {
	const rim = "#3b3733";
	const windings = Array.from({ length: 7 }, (_, index) =>
		disc(
			440,
			360,
			196 - index * 13,
			"none",
			196 - index * 13,
			`stroke="${darker(filament, 0.16)}" stroke-width="3"`,
		),
	);
	const spokes = Array.from({ length: 6 }, (_, index) => {
		const angle = (index * Math.PI) / 3 + 0.3;
		const [x, y] = [Math.cos(angle), Math.sin(angle)];
		return line(`M${440 + 92 * x} ${360 + 92 * y}L${440 + 232 * x} ${360 + 232 * y}`, rim, 20);
	});
	const ticks = Array.from({ length: 10 }, (_, index) =>
		line(`M${474 + index * 22} 318v${index % 3 === 0 ? 34 : 20}`, "#fffaf2", 4),
	);
	return drawing(
		{ wall, table: darker(wall, 0.18), horizon: 590, light: "#fffdf5" },
		shadow(450, 640, 270),
		disc(440, 360, 270, darker(rim, 0.3)),
		disc(440, 360, 258, rim),
		disc(440, 360, 240, lighter(wall, 0.3)),
		disc(440, 360, 206, filament),
		...windings,
		...spokes,
		disc(440, 360, 106, rim),
		disc(440, 360, 62, darker(wall, 0.28)),
		disc(440, 360, 262, "none", 262, `stroke="${rim}" stroke-width="26"`),
		line("M646 500q70 30 96 110", filament, 9),
		path("M452 300h262q18 0 18 18v84q0 18-18 18h-262z", gauge),
		path("M452 300h262q18 0 18 18v10H452z", lighter(gauge, 0.35), 'opacity=".6"'),
		...ticks,
		box(446, 376, 180, 16, 8, darker(gauge, 0.35)),
		path("M612 366l26 18l-26 18z", "#fffaf2"),
	);
}

/** A printer at work, standing on soft feet. */
export function printerOnFeet(wall: string, body: string, feet: string): string {
	const dark = darker(body, 0.4);
	const foot = (x: number) =>
		[
			disc(x, 596, 46, darker(feet, 0.25), 18),
			path(`M${x - 46} 556h92v40h-92z`, feet),
			disc(x, 556, 46, lighter(feet, 0.3), 16),
			line(`M${x - 40} 582h80`, darker(feet, 0.3), 5, 'opacity=".6"'),
		].join("");
	const layers = Array.from({ length: 9 }, (_, index) =>
		line(`M${430 + index * 3} ${484 - index * 14}h${100 - index * 6}`, "#c8563a", 11),
	);
	return drawing(
		{ wall, table: darker(wall, 0.2), horizon: 560, light: "#fffdf5" },
		shadow(480, 624, 330),
		foot(270),
		foot(690),
		box(220, 500, 520, 52, 14, body),
		box(220, 500, 520, 16, 8, lighter(body, 0.3), 'opacity=".7"'),
		box(250, 130, 40, 380, 10, dark),
		box(670, 130, 40, 380, 10, dark),
		box(240, 112, 480, 44, 14, body),
		box(262, 306, 436, 26, 10, darker(body, 0.2)),
		box(440, 284, 88, 74, 12, dark),
		path("M466 358h36l-10 22h-16z", "#b98a4a"),
		...layers,
		box(360, 490, 240, 14, 6, "#2f2b28"),
		box(596, 516, 100, 22, 8, "#bfe0d2"),
		line("M120 610q22-14 44 0t44 0M760 610q22-14 44 0t44 0", darker(wall, 0.34), 5, 'opacity=".5"'),
	);
}
