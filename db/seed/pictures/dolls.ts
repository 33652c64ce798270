import { darker, disc, drawing, group, lighter, line, path } from "./drawing.ts";

export interface DollLook {
	wall: string;
	skin: string;
	hair: string;
	iris: string;
	lip: string;
	/** Strength of the painted lids, 0 (blank resin) to 1 (full make-up). */
	makeup: number;
	/** How much of the right lid has worn off, 0 to 1. */
	worn?: number;
	cut: "long" | "bob" | "bun" | "short";
	blush?: string;
	freckles?: boolean;
	/** Turns the head, in degrees. */
	tilt?: number;
}

/** A doll's head, near, as its owner photographs it. */
export function dollPortrait(look: DollLook): string {
	const { skin, hair } = look;
	const shade = darker(skin, 0.14);
	return drawing(
		{ wall: look.wall, table: darker(look.wall, 0.1), light: lighter(look.wall, 0.5) },
		group(
			`rotate(${look.tilt ?? 0} 480 420)`,
			hairBehind(look),
			path("M420 560h120v90q80 26 130 90H290q50-64 130-90z", shade),
			path("M428 560h104v70q-52 40-104 0z", darker(skin, 0.24)),
			path("M290 720q40-70 140-84q50 34 100 0q100 14 140 84z", "#f6efe6"),
			line("M430 640q50 40 100 0", darker(skin, 0.2), 3, 'opacity=".5"'),
			path("M318 330q0-190 162-190t162 190q0 120-60 196q-46 58-102 58t-102-58q-60-76-60-196z", skin),
			path("M318 330q0 120 60 196q46 58 102 58q-70-40-100-110q-30-80-20-200z", shade, 'opacity=".35"'),
			cheek(372, 450, look),
			cheek(588, 450, look),
			look.freckles ? freckles() : "",
			eye(400, 366, look, 0),
			eye(560, 366, look, look.worn ?? 0),
			brow(400, 300, hair, 1),
			brow(560, 300, hair, -1),
			line("M476 430q-8 20 6 24", darker(skin, 0.26), 4),
			mouth(look),
			fringe(look),
		),
	);
}

function eye(cx: number, cy: number, look: DollLook, worn: number): string {
	const lid = look.makeup * (1 - worn);
	const lash = look.makeup > 0.05 ? "#2b1c18" : darker(look.skin, 0.4);
	return group(
		`translate(${cx} ${cy})`,
		disc(0, -14, 62, look.blush ?? "#d98a7c", 40, `opacity="${0.34 * lid}"`),
		worn > 0 ? chips(worn, look.skin) : "",
		path("M-52 6q20-50 54-50t50 50q-20 36-52 36t-52-36z", "#fffdf8"),
		path("M-52 6q20-50 54-50t50 50q-24-26-52-26t-52 26z", "#3b2a24", 'opacity=".16"'),
		disc(0, 2, 34, darker(look.iris, 0.35)),
		disc(0, 2, 31, look.iris),
		disc(0, 14, 22, lighter(look.iris, 0.4), 16, 'opacity=".6"'),
		disc(0, 2, 14, "#16100d"),
		disc(-11, -11, 9, "#fff"),
		disc(10, 14, 5, "#fff", 5, 'opacity=".8"'),
		line("M-54 6q20-52 56-52t52 50", lash, 5 + 5 * look.makeup * (1 - worn * 0.7)),
		look.makeup > 0.3 && worn < 0.5 ? line("M40-18l18-14M48-6l20-6M24-34l12-18", lash, 4) : "",
		line("M-40 30q38 24 78 0", darker(look.skin, 0.3), 3, `opacity="${0.25 + 0.4 * lid}"`),
	);
}

function chips(worn: number, skin: string): string {
	const spots = [
		[-30, -42, 16],
		[8, -50, 20],
		[36, -36, 14],
		[-8, -38, 10],
	] as const;
	return spots
		.slice(0, 1 + Math.round(worn * 3))
		.map(([x, y, r]) => disc(x, y, r, lighter(skin, 0.3), r * 0.6, 'opacity=".85"'))
		.join("");
}

function cheek(cx: number, cy: number, look: DollLook): string {
	return disc(
		cx,
		cy,
		44,
		look.blush ?? "#e58b7b",
		30,
		`opacity="${0.12 + 0.3 * look.makeup}" filter="url(#soft)"`,
	);
}

function freckles(): string {
	const dots = [-70, -52, -38, 38, 54, 72, -60, 62].map((x, index) =>
		disc(480 + x, 430 + ((index * 13) % 26), 3, "#b0765c", 3, 'opacity=".7"'),
	);
	return dots.join("");
}

function brow(cx: number, cy: number, hair: string, side: number): string {
	return line(
		`M${cx - 44 * side} ${cy + 8}q${44 * side}-34 ${88 * side}-4`,
		darker(hair, 0.1),
		7,
		'opacity=".75"',
	);
}

function mouth(look: DollLook): string {
	return [
		path("M446 500q18-14 34-4q16-10 34 4q-14 26-34 26t-34-26z", look.lip),
		line("M446 500q34 14 68 0", darker(look.lip, 0.35), 3),
		disc(480, 514, 12, "#fff", 4, 'opacity=".35"'),
	].join("");
}

function hairBehind({ hair, cut }: DollLook): string {
	const back = darker(hair, 0.2);
	switch (cut) {
		case "long":
			return path("M270 330q0-230 210-230t210 230q6 220 40 390H230q34-170 40-390z", back);
		case "bob":
			return path(
				"M266 330q0-226 214-226t214 226q0 150-26 220q-40 22-90 10H382q-50 12-90-10q-26-70-26-220z",
				back,
			);
		case "bun":
			return (
				disc(480, 96, 84, back) + path("M292 330q0-214 188-214t188 214q0 70-20 110H312q-20-40-20-110z", back)
			);
		case "short":
			return path("M290 330q0-220 190-220t190 220q0 60-24 110H314q-24-50-24-110z", back);
	}
}

function fringe({ hair, cut }: DollLook): string {
	const shine = lighter(hair, 0.28);
	const locks =
		cut === "long" || cut === "bob"
			? path(
					"M300 380q-20-260 180-264q200 4 180 264q-14-120-70-172q10 70-6 96q-30-70-50-110q-10 80-44 118q4-70-12-116q-34 90-92 112q18-50 8-86q-70 60-94 158z",
					hair,
				)
			: path("M304 352q-16-232 176-236q192 4 176 236q-20-96-72-138q-96 40-210-4q-54 44-70 142z", hair);
	return (
		locks +
		line("M360 190q60-50 150-44", shine, 10, 'opacity=".45"') +
		(cut === "bun" ? line("M430 70q50-30 100 0", shine, 8, 'opacity=".5"') : "")
	);
}
