import { box, darker, disc, drawing, group, lighter, line, mix, path, shadow } from "./drawing.ts";

export type Screen = "list" | "chart" | "calendar" | "cards" | "map" | "timer" | "chat" | "ledger";

interface AppLook {
	wall: string;
	accent: string;
	screen: Screen;
	/** A second telephone beside the first: before and after. */
	second?: Screen;
	night?: boolean;
}

/** A telephone, or two, showing an app. No words: shapes speak in every language. */
export function appScreens({ wall, accent, screen, second, night = false }: AppLook): string {
	const parts = second
		? [telephone(300, -5, accent, screen, night), telephone(660, 5, accent, second, night)]
		: [telephone(480, -4, accent, screen, night)];
	return drawing({ wall, table: darker(wall, 0.08) }, decor(wall, accent), ...parts);
}

function decor(wall: string, accent: string): string {
	return disc(790, 140, 190, mix(wall, accent, 0.22)) + disc(120, 620, 150, mix(wall, accent, 0.14));
}

function telephone(cx: number, tilt: number, accent: string, screen: Screen, night: boolean): string {
	const sheet = night ? "#1d2026" : "#fffdf9";
	const ink = night ? "#dfe3ea" : "#2b2520";
	return group(
		`rotate(${tilt} ${cx} 360)`,
		shadow(cx + 14, 650, 150, 30, 0.3),
		box(cx - 152, 44, 304, 620, 46, "#26221f"),
		box(cx - 140, 56, 280, 596, 36, sheet),
		box(cx - 34, 68, 68, 16, 8, "#26221f"),
		box(cx - 112, 108, 96, 18, 9, ink),
		box(cx - 112, 136, 60, 10, 5, mix(sheet, ink, 0.3)),
		disc(cx + 98, 122, 18, mix(sheet, accent, 0.5)),
		content(screen, cx - 112, 170, { accent, ink, sheet }),
		box(cx - 112, 586, 224, 48, 24, mix(sheet, ink, 0.07)),
		disc(cx, 610, 17, accent),
		disc(cx - 66, 610, 8, mix(sheet, ink, 0.35)),
		disc(cx + 66, 610, 8, mix(sheet, ink, 0.35)),
	);
}

interface Ink {
	accent: string;
	ink: string;
	sheet: string;
}

function content(screen: Screen, x: number, y: number, { accent, ink, sheet }: Ink): string {
	const pale = mix(sheet, ink, 0.09);
	const text = mix(sheet, ink, 0.4);
	switch (screen) {
		case "list":
			return range(6)
				.map(
					(i) =>
						box(x, y + i * 66, 224, 54, 14, pale) +
						disc(
							x + 28,
							y + 27 + i * 66,
							14,
							i < 3 ? accent : sheet,
							14,
							`stroke="${accent}" stroke-width="4"`,
						) +
						(i < 3 ? line(`M${x + 21} ${y + 27 + i * 66}l6 6 10-12`, sheet, 4) : "") +
						box(x + 56, y + 16 + i * 66, 140 - ((i * 29) % 60), 9, 4, text) +
						box(x + 56, y + 32 + i * 66, 80, 6, 3, mix(sheet, ink, 0.22)),
				)
				.join("");
		case "chart":
			return (
				box(x, y, 224, 190, 18, pale) +
				range(7)
					.map((i) =>
						box(
							x + 18 + i * 28,
							y + 170 - (40 + ((i * 47) % 110)),
							16,
							40 + ((i * 47) % 110),
							8,
							i === 4 ? accent : mix(pale, accent, 0.4),
						),
					)
					.join("") +
				line(`M${x + 6} ${y + 330}q40-70 74-30t70-40t70 10`, accent, 7) +
				range(3)
					.map((i) => line(`M${x} ${y + 260 + i * 50}h224`, pale, 3))
					.join("")
			);
		case "calendar":
			return (
				range(35)
					.map((i) => {
						const marked = (i * 7) % 5 < 2 || i % 11 === 0;
						return box(
							x + (i % 7) * 32,
							y + Math.floor(i / 7) * 40,
							27,
							32,
							9,
							marked ? mix(sheet, accent, 0.3 + ((i * 3) % 7) / 10) : pale,
						);
					})
					.join("") +
				box(x, y + 220, 224, 66, 16, mix(sheet, accent, 0.18)) +
				box(x + 18, y + 240, 110, 10, 5, accent) +
				box(x + 18, y + 258, 150, 8, 4, text) +
				box(x, y + 300, 224, 66, 16, pale) +
				box(x + 18, y + 322, 130, 10, 5, text)
			);
		case "cards":
			return range(4)
				.map((i) => {
					const cx = x + (i % 2) * 116;
					const cy = y + Math.floor(i / 2) * 196;
					const colour = mix(accent, i % 2 ? "#e9c46a" : "#7aa3a0", i * 0.22);
					return (
						box(cx, cy, 108, 182, 18, pale) +
						path(`M${cx + 30} ${cy + 26}h48l-18 52v38h16v10h-44v-10h16v-38z`, colour) +
						box(cx + 16, cy + 142, 62, 8, 4, text) +
						box(cx + 16, cy + 158, 40, 6, 3, mix(sheet, ink, 0.25))
					);
				})
				.join("");
		case "map":
			return (
				box(x, y, 224, 280, 18, mix(sheet, "#9dc0a4", 0.5)) +
				line(
					`M${x} ${y + 80}q90 10 120 90t104 60M${x + 60} ${y}q10 120-20 280M${x + 224} ${y + 50}q-90 30-190 190`,
					sheet,
					14,
				) +
				path(`M${x} ${y + 210}q60-20 90 70H${x + 18}q-18 0-18-18z`, "#a9cbe0") +
				range(3)
					.map(
						(i) =>
							disc(x + 60 + i * 60, y + 70 + ((i * 83) % 130), 18, accent) +
							disc(x + 60 + i * 60, y + 70 + ((i * 83) % 130), 7, sheet),
					)
					.join("") +
				box(x, y + 296, 224, 70, 16, pale) +
				box(x + 20, y + 316, 120, 10, 5, text) +
				box(x + 20, y + 336, 70, 8, 4, accent)
			);
		case "timer":
			return (
				disc(x + 112, y + 130, 108, "none", 108, `stroke="${pale}" stroke-width="20"`) +
				line(`M${x + 112} ${y + 22}a108 108 0 1 1 -93 162`, accent, 20) +
				box(x + 62, y + 112, 100, 30, 10, ink) +
				box(x + 82, y + 154, 60, 10, 5, text) +
				range(3)
					.map((i) => box(x + i * 78, y + 280, 68, 68, 22, i === 1 ? accent : pale))
					.join("") +
				path(`M${x + 104} ${y + 298}v32l26-16z`, sheet)
			);
		case "chat":
			return range(5)
				.map((i) =>
					i % 2
						? box(x + 60, y + i * 76, 164, 56, 22, accent) +
							box(x + 82, y + 20 + i * 76, 100, 9, 4, lighter(accent, 0.7)) +
							box(x + 82, y + 34 + i * 76, 70, 7, 3, lighter(accent, 0.5))
						: box(x, y + i * 76, 156, 56, 22, pale) +
							box(x + 22, y + 20 + i * 76, 110 - i * 8, 9, 4, text) +
							box(x + 22, y + 34 + i * 76, 60, 7, 3, text),
				)
				.join("");
		case "ledger":
			return (
				box(x, y, 224, 110, 22, accent) +
				box(x + 22, y + 26, 70, 9, 4, lighter(accent, 0.6)) +
				box(x + 22, y + 50, 136, 26, 8, lighter(accent, 0.9)) +
				range(4)
					.map(
						(i) =>
							disc(x + 22, y + 152 + i * 62, 20, mix(pale, accent, 0.2 + i * 0.15)) +
							box(x + 56, y + 142 + i * 62, 90 - i * 8, 9, 4, text) +
							box(x + 56, y + 158 + i * 62, 50, 7, 3, mix(sheet, ink, 0.25)) +
							box(x + 176, y + 148 + i * 62, 48, 11, 5, i % 2 ? accent : ink),
					)
					.join("")
			);
	}
}

function range(length: number): number[] {
	return Array.from({ length }, (_, index) => index);
}
