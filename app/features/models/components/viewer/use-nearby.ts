import { type RefObject, useEffect, useRef } from "react";

/** Calls `then` once, when the element is about to be scrolled into sight; not where somebody saves data. */
export function useNearby(element: RefObject<Element>, wanted: boolean, then: () => void): void {
	const latest = useRef(then);
	latest.current = then;
	useEffect(() => {
		const target = element.current;
		if (!wanted || !target || savesData()) return;
		const watch = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				watch.disconnect();
				latest.current();
			},
			{ rootMargin: "200px" },
		);
		watch.observe(target);
		return () => watch.disconnect();
	}, [element, wanted]);
}

function savesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
