/** How large a picture is shown and how far its middle is from the frame's, in pixels. */
export interface ZoomView {
	scale: number;
	x: number;
	y: number;
}

export interface FrameSize {
	width: number;
	height: number;
}

export const wholePicture: ZoomView = { scale: 1, x: 0, y: 0 };
const largest = 6;

/** A point of the frame, from its middle. */
export interface ZoomPoint {
	x: number;
	y: number;
}

const middle: ZoomPoint = { x: 0, y: 0 };

/** Larger or smaller by a factor, within what makes sense; what is under `about` stays there. */
export function zoomed(view: ZoomView, factor: number, frame: FrameSize, about = middle): ZoomView {
	const scale = Math.min(largest, Math.max(1, view.scale * factor));
	const by = scale / view.scale;
	const x = about.x - (about.x - view.x) * by;
	const y = about.y - (about.y - view.y) * by;
	return held({ scale, x, y }, frame);
}

/** Moved by some pixels, never so far that the picture's edge leaves the frame's. */
export function panned(view: ZoomView, dx: number, dy: number, frame: FrameSize): ZoomView {
	return held({ ...view, x: view.x + dx, y: view.y + dy }, frame);
}

function held({ scale, x, y }: ZoomView, { width, height }: FrameSize): ZoomView {
	const within = (value: number, size: number) => {
		const most = ((scale - 1) * size) / 2;
		return Math.min(most, Math.max(-most, value));
	};
	return { scale, x: within(x, width), y: within(y, height) };
}
