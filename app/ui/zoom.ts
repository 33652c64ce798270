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

/** Larger or smaller by a factor, within what makes sense, about the middle of what is seen. */
export function zoomed(view: ZoomView, factor: number, frame: FrameSize): ZoomView {
	const scale = Math.min(largest, Math.max(1, view.scale * factor));
	const by = scale / view.scale;
	return held({ scale, x: view.x * by, y: view.y * by }, frame);
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
