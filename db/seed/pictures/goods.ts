import { box, darker, disc, drawing, group, lighter, line, path, shadow } from "./drawing.ts";

/** A silk sleep mask; `loops` draws ear loops instead of a band. */
export function sleepMask(wall: string, silk: string, loops = false): string {
	const dark = darker(silk, 0.22);
	return drawing(
		{ wall, table: darker(wall, 0.08) },
		shadow(480, 470, 330, 60),
		loops
			? line("M196 330q-130-40-130 60t130 40M764 330q130-40 130 60t-130 40", dark, 12)
			: line("M190 360q-120-30-190-20M770 360q120-30 190-20", dark, 44),
		path(
			"M190 330q20-96 150-92q80 6 140 20q60-14 140-20q130-4 150 92q6 130-96 170q-90 34-150-30q-24-26-44-26t-44 26q-60 64-150 30q-102-40-96-170z",
			silk,
		),
		path(
			"M214 340q16-76 132-74q74 6 134 20q60-14 134-20q116-2 132 74q-120-60-266-30q-146-30-266 30z",
			lighter(silk, 0.35),
			'opacity=".7"',
		),
		line(
			"M214 352q0 98 80 128q74 26 124-28q30-32 62-32t62 32q50 54 124 28q80-30 80-128",
			dark,
			4,
			'stroke-dasharray="10 12" opacity=".7"',
		),
		line("M290 300q60-26 120-14M560 290q60-12 110 14", "#fff", 8, 'opacity=".4"'),
	);
}

export function mug(wall: string, glaze: string, steam = true): string {
	const dark = darker(glaze, 0.2);
	return drawing(
		{ wall, table: darker(wall, 0.2), horizon: 500, light: lighter(wall, 0.55) },
		shadow(500, 610, 220),
		line("M610 340q130-20 130 80t-150 90", dark, 40),
		path("M290 270h340l-24 300q-10 40-60 40h-172q-50 0-60-40z", glaze),
		path("M290 270h120l20 340h-56q-50 0-60-40z", dark, 'opacity=".3"'),
		path(
			"M300 440q160 40 316 0l-10 130q-10 40-60 40h-172q-50 0-60-40z",
			lighter(glaze, 0.4),
			'opacity=".45"',
		),
		disc(460, 270, 170, dark, 36),
		disc(460, 274, 154, "#5a3a26", 28),
		steam
			? line("M410 220q-26-50 6-96M480 214q-26-60 8-116M546 222q-20-46 8-84", "#fff", 12, 'opacity=".55"')
			: "",
	);
}

export function umbrella(wall: string, cloth: string): string {
	const dark = darker(cloth, 0.18);
	return drawing(
		{ wall, table: darker(wall, 0.16), horizon: 610 },
		...Array.from({ length: 22 }, (_, index) =>
			line(`M${40 + ((index * 97) % 900)} ${30 + ((index * 53) % 560)}l-12 44`, "#fff", 4, 'opacity=".5"'),
		),
		shadow(480, 660, 200),
		line("M480 130v450q0 56 46 56t44-50", "#7a5a3c", 16),
		path(
			"M130 400q30-270 350-280q320 10 350 280q-60-50-118 0q-58-50-116 0q-58-50-116 0q-58-50-116 0q-58-50-116 0q-58-50-118 0z",
			cloth,
		),
		path("M364 400q10-220 116-280q-270 30-350 280q60-50 118 0q58-50 116 0z", dark, 'opacity=".45"'),
		path(
			"M596 400q-10-220-116-280q270 30 350 280q-60-50-118 0q-58-50-116 0z",
			lighter(cloth, 0.3),
			'opacity=".35"',
		),
		line("M480 120q-110 70-116 280M480 120q110 70 116 280", dark, 4),
		disc(480, 116, 14, "#7a5a3c"),
	);
}

/** An open ring notebook. */
export function notebook(wall: string, cover: string, sheet = "#fffaf0"): string {
	const rings = [0, 1, 2, 3, 4, 5].map((index) => {
		const y = 190 + index * 66;
		return (
			disc(462, y, 8, "#3a2a20") + disc(498, y, 8, "#3a2a20") + line(`M462 ${y}q18-30 36 0`, "#b9b2a8", 8)
		);
	});
	const rows = Array.from(
		{ length: 8 },
		(_, index) =>
			line(`M540 ${200 + index * 42}h${210 - ((index * 37) % 90)}`, "#c9bda9", 5) +
			line(`M210 ${200 + index * 42}h${200 - ((index * 53) % 110)}`, "#c9bda9", 5),
	);
	return drawing(
		{ wall, table: darker(wall, 0.1) },
		shadow(480, 590, 400, 50),
		group(
			"rotate(-4 480 360)",
			box(140, 130, 680, 450, 26, cover),
			box(164, 148, 300, 414, 10, sheet),
			box(496, 148, 300, 414, 10, sheet),
			...rows,
			...rings,
			box(600, 420, 150, 96, 8, lighter(cover, 0.5)),
			path("M620 500l34-46 26 26 24-34 32 54z", darker(cover, 0.1)),
		),
		group(
			"rotate(38 790 560)",
			box(700, 540, 230, 26, 8, "#d7a13c"),
			path("M700 540l-44 13 44 13z", "#f0d9b5"),
			path("M668 549l-12 4 12 4z", "#33261c"),
		),
	);
}

export function blanket(wall: string, cloth: string, stripe: string): string {
	return drawing(
		{ wall, table: "#b99a78", horizon: 560, light: lighter(wall, 0.6) },
		shadow(480, 620, 360, 40),
		...[0, 1, 2, 3].map((index) => {
			const y = 540 - index * 92;
			const width = 620 - index * 26;
			const x = 480 - width / 2;
			const colour = index % 2 ? stripe : cloth;
			return (
				path(`M${x + 30} ${y}h${width - 60}q40 0 40 42t-40 44h-${width - 60}q-40 0-40-44t40-42z`, colour) +
				path(
					`M${x + 30} ${y}h${width - 60}q40 0 40 20h-${width + 20}q0-20 40-20z`,
					lighter(colour, 0.4),
					'opacity=".5"',
				) +
				line(
					`M${x + 20} ${y + 62}h${width - 40}`,
					darker(colour, 0.2),
					5,
					'stroke-dasharray="26 16" opacity=".5"',
				)
			);
		}),
	);
}

export function lunchbox(wall: string, body: string, lid: string): string {
	return drawing(
		{ wall, table: darker(wall, 0.16), horizon: 480, light: lighter(wall, 0.5) },
		shadow(480, 600, 330),
		box(190, 330, 580, 260, 60, body),
		box(190, 330, 200, 260, 60, darker(body, 0.14), 'opacity=".35"'),
		box(170, 290, 620, 90, 36, lid),
		box(190, 300, 580, 22, 11, lighter(lid, 0.4), 'opacity=".6"'),
		box(440, 356, 80, 70, 14, darker(lid, 0.2)),
		box(456, 372, 48, 14, 7, lighter(lid, 0.4)),
		group(
			"translate(250 180)",
			disc(60, 70, 54, "#e9c46a"),
			disc(60, 70, 26, "#f4a04a"),
			disc(230, 76, 60, "#7aa35a"),
			disc(262, 60, 42, "#8fb86c"),
			box(320, 40, 130, 66, 30, "#e5866f"),
			line("M345 56v34M385 56v34M425 56v34", "#fff", 8, 'opacity=".5"'),
		),
		path("M210 290q270-60 540 0z", lighter(lid, 0.1), 'opacity=".25"'),
	);
}

/** A rucksack for work, with its pockets. */
export function rucksack(wall: string, cloth: string, trim: string): string {
	const dark = darker(cloth, 0.2);
	return drawing(
		{ wall, table: darker(wall, 0.18), horizon: 590, light: lighter(wall, 0.5) },
		shadow(480, 640, 240),
		line("M400 150q80-90 160 0", trim, 22),
		box(270, 250, 60, 330, 30, dark),
		box(630, 250, 60, 330, 30, dark),
		path("M310 260q10-130 170-130t170 130v320q0 56-60 56H370q-60 0-60-56z", cloth),
		path("M310 260q10-130 170-130q-110 40-110 506q-60 0-60-56z", dark, 'opacity=".4"'),
		line("M330 300q150-40 300 0", trim, 10),
		box(366, 400, 228, 190, 34, darker(cloth, 0.08)),
		line("M380 440h200", trim, 8),
		box(466, 430, 28, 44, 8, lighter(trim, 0.3)),
		line("M340 220q40-60 100-70", lighter(cloth, 0.4), 8, 'opacity=".5"'),
	);
}

export function deskLamp(wall: string, metal: string, warmth = "#ffe6ae"): string {
	const dark = darker(metal, 0.22);
	return drawing(
		{ wall: darker(wall, 0.12), table: darker(wall, 0.36), horizon: 560 },
		path("M470 300L250 600h560L640 270z", warmth, 'opacity=".45"'),
		disc(530, 600, 250, warmth, 40, 'opacity=".6"'),
		shadow(300, 630, 130),
		disc(300, 620, 110, dark, 26),
		disc(300, 612, 110, metal, 24),
		line("M300 606L220 360L450 200", metal, 18),
		disc(220, 360, 22, dark),
		disc(450, 200, 20, dark),
		path("M430 170l90-40q90 30 130 130l-190 60q-50-70-30-150z", metal),
		path("M460 320q90-50 190-60q-10 40-90 56t-100 4z", warmth),
		line("M470 176q70-20 130 60", lighter(metal, 0.4), 8, 'opacity=".6"'),
	);
}

/** Shoes by the door; `rack` draws them on a shelf. */
export function slippers(wall: string, felt: string, sole: string): string {
	const one = (x: number, tilt: number) =>
		group(
			`translate(${x} 420) rotate(${tilt})`,
			path("M-90 150q-30-200 90-220q120 20 90 220q-20 70-90 70t-90-70z", sole),
			path("M-78 146q-24-180 78-200q102 20 78 200q-18 58-78 58t-78-58z", lighter(felt, 0.5)),
			path("M-84 60q-10-120 84-140q94 20 84 140q-84 60-168 0z", felt),
			line("M-60 40q60 40 120 0", lighter(felt, 0.3), 6, 'opacity=".6"'),
		);
	return drawing({ wall, table: darker(wall, 0.1) }, shadow(480, 620, 300, 40), one(350, -8), one(610, 8));
}
