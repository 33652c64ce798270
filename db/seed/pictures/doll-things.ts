import type { DollLook } from "./dolls.ts";
import { box, darker, disc, drawing, group, lighter, line, path, shadow } from "./drawing.ts";

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
