export interface Frame {
	/** tall: beside everything; wide: beside the title, above the figures. */
	shape: "tall" | "wide";
	width: number;
	height: number;
}

const tall: Frame = { shape: "tall", width: 330, height: 502 };
const wide = { most: 420, height: 300 };

/** The frame on a loop's card that fits a picture. Between a square and 9:5 nothing is cut from it. */
export function frameFor(picture: { width: number; height: number }): Frame {
	const ratio = picture.width / picture.height;
	if (ratio < 0.85) return tall;
	const shown = Math.min(Math.max(ratio, 1), 1.8);
	const width = Math.min(wide.height * shown, wide.most);
	return { shape: "wide", width: Math.round(width), height: Math.round(width / shown) };
}
