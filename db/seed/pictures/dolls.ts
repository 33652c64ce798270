import { box, darker, disc, drawing, group, lighter, line, path, shadow } from "./drawing.ts";

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

/** A pair of glass eyes on a maker's desk. */
export function dollEyes(wall: string, iris: string, iris2 = iris): string {
	const ball = (cx: number, colour: string) =>
		[
			shadow(cx, 560, 150),
			disc(cx, 420, 150, "#fbf8f2"),
			disc(cx + 20, 470, 120, "#cdbfae", 90, 'opacity=".35" filter="url(#soft)"'),
			disc(cx, 410, 84, darker(colour, 0.4)),
			disc(cx, 410, 77, colour),
			...Array.from({ length: 24 }, (_, index) =>
				line(
					`M${cx} 410L${cx + 72 * Math.cos(index * 0.262)} ${410 + 72 * Math.sin(index * 0.262)}`,
					lighter(colour, 0.4),
					3,
					'opacity=".5"',
				),
			),
			disc(cx, 410, 34, "#15100e"),
			disc(cx - 34, 372, 24, "#fff", 20, 'opacity=".92"'),
			disc(cx + 30, 450, 10, "#fff", 8, 'opacity=".7"'),
		].join("");
	return drawing({ wall, table: darker(wall, 0.12), horizon: 470 }, ball(310, iris), ball(650, iris2));
}

/** A wig on its stand. */
export function dollWig(wall: string, hair: string): string {
	return drawing(
		{ wall, table: darker(wall, 0.14), horizon: 600, light: lighter(wall, 0.5) },
		shadow(480, 640, 170),
		box(466, 480, 28, 150, 10, "#a78563"),
		disc(480, 636, 120, "#b8946f", 22),
		path(
			"M300 300q0-190 180-190t180 190q10 150 50 270q-60 30-104-8q-26 34-66 12q-30 26-64 4q-36 26-68-2q-40 30-98 0q40-120 0-276z",
			darker(hair, 0.14),
		),
		path(
			"M318 300q4-170 162-174q158 4 162 174q-40-90-80-118q6 60-10 90q-30-40-50-90q-20 70-60 100q6-50-10-90q-70 40-114 108z",
			hair,
		),
		...[340, 390, 440, 520, 570, 620].map((x, index) =>
			line(
				`M${x} ${260 + (index % 3) * 20}q-14 130 ${index % 2 ? 20 : -16} 280`,
				lighter(hair, 0.22),
				5,
				'opacity=".4"',
			),
		),
		line("M370 190q60-52 160-40", lighter(hair, 0.4), 12, 'opacity=".5"'),
	);
}

/** A ball-jointed hand, palm up. */
export function dollHand(wall: string, skin: string, nails?: string): string {
	const joint = (x: number, y: number, r: number) =>
		disc(x, y, r, darker(skin, 0.1)) + disc(x - r * 0.25, y - r * 0.3, r * 0.4, lighter(skin, 0.4), r * 0.3);
	const finger = (x: number, length: number, tilt: number) =>
		group(
			`rotate(${tilt} ${x} 350)`,
			box(x - 24, 350 - length, 48, length + 30, 24, skin),
			box(x + 4, 350 - length + 20, 18, length, 9, darker(skin, 0.12), 'opacity=".45"'),
			joint(x, 350 - length * 0.48, 25),
			nails ? disc(x, 350 - length + 24, 15, nails, 19) : "",
		);
	return drawing(
		{ wall, table: darker(wall, 0.1) },
		shadow(480, 660, 210),
		finger(372, 190, -14),
		finger(446, 236, -4),
		finger(520, 222, 5),
		finger(592, 172, 14),
		path("M340 340q140-40 284 0q20 130-40 206q-100 50-202 0q-66-90-42-206z", skin),
		group("rotate(-52 350 470)", box(326, 320, 52, 170, 26, skin), joint(352, 420, 26)),
		path(
			"M560 360q50 90 10 180",
			"none",
			`stroke="${darker(skin, 0.16)}" stroke-width="10" stroke-linecap="round" opacity=".6"`,
		),
		joint(482, 590, 62),
		box(426, 610, 112, 120, 30, skin),
	);
}

/** A doll sitting: for clothes, bodies and stands. */
export function dollSitting(wall: string, look: Pick<DollLook, "skin" | "hair">, dress: string): string {
	const { skin, hair } = look;
	const dark = darker(dress, 0.18);
	return drawing(
		{ wall, table: darker(wall, 0.16), horizon: 560, light: lighter(wall, 0.5) },
		shadow(500, 640, 260),
		disc(480, 190, 116, darker(hair, 0.2)),
		path("M366 190q-20 160-46 230h80l20-190zM594 190q20 160 46 230h-80l-20-190z", darker(hair, 0.12)),
		disc(480, 206, 92, skin, 100),
		path("M388 200q0-110 92-112q92 2 92 112q-30-60-70-72q-60 40-114 72z", hair),
		disc(446, 216, 11, "#2b1f1a", 14),
		disc(514, 216, 11, "#2b1f1a", 14),
		disc(443, 211, 4, "#fff"),
		disc(511, 211, 4, "#fff"),
		disc(424, 246, 18, "#e58b7b", 11, 'opacity=".45"'),
		disc(536, 246, 18, "#e58b7b", 11, 'opacity=".45"'),
		line("M468 262q12 8 24 0", "#b4574b", 5),
		box(458, 296, 44, 40, 10, darker(skin, 0.1)),
		path("M400 330q80-30 160 0l60 220q-140 60-280 0z", dress),
		path("M400 330q80-30 160 0l6 30q-84 34-172 0z", dark),
		...[0, 1, 2, 3, 4].map((index) =>
			line(`M${384 + index * 48} 440l${-18 + index * 9} 120`, dark, 4, 'opacity=".5"'),
		),
		line("M404 350q-70 70-40 150", skin, 34),
		line("M556 350q70 70 40 150", skin, 34),
		disc(364, 440, 20, darker(skin, 0.12)),
		disc(596, 440, 20, darker(skin, 0.12)),
		line("M420 560q-20 70-120 76", skin, 42),
		line("M540 560q20 70 120 76", skin, 42),
		path(
			"M262 612q40-20 60 4l-4 44h-70q-20-26 14-48zM698 612q-40-20-60 4l4 44h70q20-26-14-48z",
			darker(dress, 0.45),
		),
	);
}
