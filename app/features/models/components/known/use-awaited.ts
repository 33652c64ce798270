import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const firstMs = 1500;
const longestMs = 15_000;
/** A model takes seconds; after this long its reader is asked no more until the page is opened again. */
const patienceMs = 5 * 60_000;

/** Whoever waits on this page; the first of them asks for all. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the page anew now and then, less and less often, while it is seen and shows what is still awaited. */
export function useAwaited(): void {
	const { revalidate, state } = useRevalidator();
	const idle = useRef(true);
	idle.current = state === "idle";
	useEffect(() => {
		const ask = () => {
			if (!document.hidden && idle.current) revalidate();
		};
		waiting.add(ask);
		begin();
		return () => {
			waiting.delete(ask);
			if (waiting.size === 0) clearTimeout(timer);
		};
	}, [revalidate]);
}

/** From the beginning again for each that has come to wait. */
function begin(): void {
	let wait = firstMs;
	let waited = 0;
	function next() {
		clearTimeout(timer);
		timer = setTimeout(() => {
			waited += wait;
			wait = Math.min(longestMs, wait * 1.5);
			for (const ask of [...waiting].slice(0, 1)) ask();
			if (waited < patienceMs) next();
		}, wait);
	}
	next();
}
