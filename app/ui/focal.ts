/** The point of a picture that stays in view when it is cut; 0 to 1 from the left and the top. */
export interface FocalPoint {
	x: number;
	y: number;
}

export const middlePoint: FocalPoint = { x: 0.5, y: 0.5 };

const step = 5;

/**
 * Where a picture has to stand in a frame that it fills, so that its focal point is as near to the frame's middle as
 * the picture's edges allow; in percent, as `object-position` counts. Ratios are width by height.
 */
export function standsAt(focal: FocalPoint, picture: number, frame: number): FocalPoint {
	return {
		x: alongOneSide(focal.x, Math.min(1, frame / picture)),
		y: alongOneSide(focal.y, Math.min(1, picture / frame)),
	};
}

/** `seen`: how much of the side is in view. */
function alongOneSide(at: number, seen: number): number {
	if (seen > 0.999) return 50;
	const from = Math.min(1 - seen, Math.max(0, at - seen / 2));
	return Math.round(((from / (1 - seen)) * 100) / step) * step;
}

/** The classes that put it there; without a focal point none, which is the middle. */
export function focalClass(focal: FocalPoint | null | undefined, picture: number, frame: number): string {
	if (!focal || !Number.isFinite(picture)) return "";
	const { x, y } = standsAt(focal, picture, frame);
	return `focal-x-${x} focal-y-${y} object-[var(--focal-x)_var(--focal-y)]`;
}

const nudge = 0.05;

/** Where a focal point is after a key; null where the key means nothing. */
export function focalAfterKey(key: string, { x, y }: FocalPoint): FocalPoint | null {
	if (key === "ArrowLeft") return inside({ x: x - nudge, y });
	if (key === "ArrowRight") return inside({ x: x + nudge, y });
	if (key === "ArrowUp") return inside({ x, y: y - nudge });
	if (key === "ArrowDown") return inside({ x, y: y + nudge });
	return key === "Home" ? middlePoint : null;
}

/** Inside the picture, in hundredths. */
export function inside({ x, y }: FocalPoint): FocalPoint {
	const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
	return { x: within(x), y: within(y) };
}
