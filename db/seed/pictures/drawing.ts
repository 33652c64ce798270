/** A picture in the making: SVG markup in a frame of 960 × 720. */
export const frame = { width: 960, height: 720 } as const;

export interface Backdrop {
	wall: string;
	table: string;
	/** Height of the table's edge; none for a plain sheet. */
	horizon?: number;
	/** A window's light on the wall. */
	light?: string;
}

/** Wraps markup into a whole document with its backdrop. */
export function drawing(backdrop: Backdrop, ...parts: string[]): string {
	const { width, height } = frame;
	const horizon = backdrop.horizon ?? height;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><radialGradient id="glow" cx="30%" cy="12%" r="90%"><stop offset="0" stop-color="#fff" stop-opacity=".6"/><stop offset=".7" stop-color="#fff" stop-opacity="0"/></radialGradient>
<radialGradient id="dusk" cx="36%" cy="26%" r="92%"><stop offset=".6" stop-color="#4a2f1c" stop-opacity="0"/><stop offset="1" stop-color="#4a2f1c" stop-opacity=".2"/></radialGradient>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="14"/></filter></defs>
<rect width="${width}" height="${height}" fill="${backdrop.wall}"/>
${backdrop.light ? windowLight(backdrop.light) : ""}
<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${backdrop.table}"/>
<rect y="${horizon}" width="${width}" height="5" fill="#fff" opacity=".28"/>
<rect width="${width}" height="${height}" fill="url(#glow)"/>
${parts.join("\n")}
<rect width="${width}" height="${height}" fill="url(#dusk)"/></svg>`;
}

/** What lies under a thing: a soft ellipse. */
export function shadow(cx: number, cy: number, rx: number, ry = rx * 0.16, strength = 0.26): string {
	return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#2a1a10" opacity="${strength}" filter="url(#soft)"/>`;
}

export function group(transform: string, ...parts: string[]): string {
	return `<g transform="${transform}">${parts.join("")}</g>`;
}

export function path(d: string, fill: string, more = ""): string {
	return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(d: string, stroke: string, width: number, more = ""): string {
	return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function box(
	x: number,
	y: number,
	width: number,
	height: number,
	radius: number,
	fill: string,
	more = "",
): string {
	return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${more}/>`;
}

export function disc(cx: number, cy: number, rx: number, fill: string, ry = rx, more = ""): string {
	return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
}

/** `from` mixed with `share` (0–1) of `to`, both #rrggbb. */
export function mix(from: string, to: string, share: number): string {
	const channel = (at: number) => {
		const a = Number.parseInt(from.slice(at, at + 2), 16);
		const b = Number.parseInt(to.slice(at, at + 2), 16);
		return Math.round(a + (b - a) * share)
			.toString(16)
			.padStart(2, "0");
	};
	return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export function darker(colour: string, share = 0.18): string {
	return mix(colour, "#4a2316", share);
}

export function lighter(colour: string, share = 0.25): string {
	return mix(colour, "#fffaf2", share);
}

function windowLight(colour: string): string {
	const pane = (x: number, y: number) =>
		`<path d="M${x} ${y}l120 -26v150l-120 26z" fill="${colour}" opacity=".5"/>`;
	return [pane(600, 130), pane(736, 100), pane(600, 296), pane(736, 266)].join("");
}
