import { type RefObject, useEffect, useRef, useState } from "react";

interface Opened {
	/** True from the first opening on. */
	opened: boolean;
	/** For the `<details>`: how it tells that it was opened, by press, key or script. */
	details: { ref: RefObject<HTMLDetailsElement>; onClick: () => void; onToggle: () => void };
}

/**
 * For what a page has many of and few people open: its content is made at the first opening. Until then, and without
 * JavaScript, a link to a page of the same belongs into the `<details>`.
 */
export function useOpened(): Opened {
	const ref = useRef<HTMLDetailsElement>(null);
	const [opened, setOpened] = useState(false);
	// Whoever was quicker than the script finds it open already.
	useEffect(() => {
		if (ref.current?.open) setOpened(true);
	}, []);
	const open = () => setOpened(true);
	// The press comes before the toggle, so that the content is there in the frame in which it opens.
	return { opened, details: { ref, onClick: open, onToggle: open } };
}
