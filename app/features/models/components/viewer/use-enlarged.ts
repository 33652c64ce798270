import { type RefObject, useEffect, useState } from "react";

export interface Enlarged {
	on: boolean;
	toggle(): void;
}

/** Fills the screen with an element; where the browser doesn't let it, the window. */
export function useEnlarged(element: RefObject<HTMLElement>): Enlarged {
	const [on, setOn] = useState(false);
	useEffect(() => {
		const left = () =>
			setOn(document.fullscreenElement !== null && document.fullscreenElement === element.current);
		const pressed = (event: KeyboardEvent) => event.key === "Escape" && setOn(false);
		document.addEventListener("fullscreenchange", left);
		if (on) document.addEventListener("keydown", pressed);
		return () => {
			document.removeEventListener("fullscreenchange", left);
			document.removeEventListener("keydown", pressed);
		};
	}, [element, on]);
	return {
		on,
		toggle() {
			if (on) {
				setOn(false);
				if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
				return;
			}
			setOn(true);
			element.current?.requestFullscreen?.().catch(() => undefined);
		},
	};
}
