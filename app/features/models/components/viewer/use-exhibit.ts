import { type RefObject, useEffect, useRef, useState } from "react";
import { type Exhibit, NoWebGl, openExhibit } from "../../viewing/exhibit.ts";
import type { LoadProgress } from "../../viewing/load-shape.ts";
import type { ViewerEnd } from "./model-viewer.tsx";

interface Opened {
	exhibit: Exhibit | null;
	progress: LoadProgress;
	/** The device took its drawing context away and hasn't given it back. */
	lost: boolean;
}

/** Opens a model on a canvas for as long as the component is there. */
export function useExhibit(
	canvas: RefObject<HTMLCanvasElement>,
	{ url, bytes }: { url: string; bytes: number },
	onEnd: (how: ViewerEnd) => void,
): Opened {
	const [exhibit, setExhibit] = useState<Exhibit | null>(null);
	const [progress, setProgress] = useState<LoadProgress>({ step: "fetching", share: 0 });
	const [lost, setLost] = useState(false);
	const end = useRef(onEnd);
	end.current = onEnd;
	useEffect(() => {
		const element = canvas.current;
		if (!element) return;
		const left = new AbortController();
		let opened: Exhibit | null = null;
		openExhibit(element, { url, bytes, signal: left.signal, onProgress: setProgress, onLost: setLost }).then(
			(made) => {
				opened = made;
				if (left.signal.aborted) made.dispose();
				else setExhibit(made);
			},
			(error) => {
				if (!left.signal.aborted) end.current(error instanceof NoWebGl ? "noWebGl" : "failed");
			},
		);
		return () => {
			left.abort();
			opened?.dispose();
		};
	}, [canvas, url, bytes]);
	return { exhibit, progress, lost };
}
