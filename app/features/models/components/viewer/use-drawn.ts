import { useEffect, useState } from "react";
import type { Stage } from "../../viewing/stage.ts";

/** Renders anew after each drawing of a stage: for what lies over its canvas. */
export function useDrawn(stage: Stage): void {
	const [, setCount] = useState(0);
	useEffect(() => {
		const stop = stage.onDrawn(() => setCount((count) => count + 1));
		stage.draw();
		return stop;
	}, [stage]);
}
