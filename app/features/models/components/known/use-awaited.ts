import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const firstMs = 1500;
const longestMs = 15_000;
/** A model takes seconds; after this long its reader is asked no more until the page is opened again. */
const patienceMs = 5 * 60_000;

/** Reads the page anew now and then, less and less often, while it is seen and shows what is still awaited. */
export function useAwaited(): void {
	const { revalidate, state } = useRevalidator();
	const idle = useRef(true);
	idle.current = state === "idle";
	useEffect(() => {
		let wait = firstMs;
		let waited = 0;
		let timer: ReturnType<typeof setTimeout>;
		function next() {
			timer = setTimeout(() => {
				waited += wait;
				wait = Math.min(longestMs, wait * 1.5);
				if (!document.hidden && idle.current) revalidate();
				if (waited < patienceMs) next();
			}, wait);
		}
		next();
		return () => clearTimeout(timer);
	}, [revalidate]);
}
