import { type RefObject, useEffect, useRef, useState } from "react";
import type { ComparisonFile } from "../../rules/difference.ts";
import { NoWebGl } from "../../viewing/exhibit.ts";
import { openPair, type Pair } from "../../viewing/pair.ts";
import type { PairScene } from "../../viewing/pair-scene.ts";
import type { ViewerEnd } from "../viewer/model-viewer.tsx";
import type { PairedModel } from "./pair-panel.tsx";

interface PairWanted {
	before: RefObject<HTMLCanvasElement>;
	after: RefObject<HTMLCanvasElement>;
	shapes: { before: PairedModel["shape"]; after: PairedModel["shape"] };
	files: Partial<Record<ComparisonFile, string>>;
	onEnd: (how: ViewerEnd) => void;
}

interface OpenedPair {
	pair: Pair | null;
	/** 0 to 1. */
	progress: number;
	/** The device took a drawing context away and hasn't given it back. */
	lost: boolean;
}

/** Opens two models on two canvases for as long as the component is there. */
export function usePair({ before, after, shapes, files, onEnd }: PairWanted): OpenedPair {
	const [pair, setPair] = useState<Pair | null>(null);
	const [progress, setProgress] = useState(0);
	const [lost, setLost] = useState(false);
	const latest = useRef({ files, onEnd });
	latest.current = { files, onEnd };
	const { before: first, after: second } = shapes;
	useEffect(() => {
		const canvases = { before: before.current, after: after.current };
		if (!canvases.before || !canvases.after) return;
		const left = new AbortController();
		let opened: Pair | null = null;
		openPair({
			canvases: { before: canvases.before, after: canvases.after },
			shapes: {
				before: { url: first.url, bytes: first.bytes },
				after: { url: second.url, bytes: second.bytes },
			},
			signal: left.signal,
			onProgress: setProgress,
			onLost: setLost,
			files: () => latest.current.files,
		}).then(
			(made) => {
				opened = made;
				if (left.signal.aborted) made.dispose();
				else setPair(made);
			},
			(error) => {
				if (!left.signal.aborted) latest.current.onEnd(error instanceof NoWebGl ? "noWebGl" : "failed");
			},
		);
		return () => {
			left.abort();
			opened?.dispose();
		};
	}, [before, after, first.url, first.bytes, second.url, second.bytes]);
	return { pair, progress, lost };
}

/** Shows a scene whenever it is another one; true while it could not be fetched. */
export function useScene(pair: Pair | null, scene: PairScene): boolean {
	const [failed, setFailed] = useState(false);
	const key = JSON.stringify(scene);
	useEffect(() => {
		if (!pair) return;
		let current = true;
		setFailed(false);
		pair.show(JSON.parse(key)).catch(() => {
			if (current) setFailed(true);
		});
		return () => {
			current = false;
		};
	}, [pair, key]);
	return failed;
}
