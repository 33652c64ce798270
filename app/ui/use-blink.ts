import { useEffect, useState } from "react";

const turnMs = 900;

/** Two things in turns, by themselves until a press takes over; where motion is unwanted, only by presses. */
export function useBlink() {
	const [shown, setShown] = useState<"before" | "after">("before");
	const [running, setRunning] = useState(false);
	useEffect(() => {
		if (!running) return;
		const timer = setInterval(() => setShown(other), turnMs);
		return () => clearInterval(timer);
	}, [running]);
	return {
		shown,
		start: () => setRunning(!matchMedia("(prefers-reduced-motion: reduce)").matches),
		stop: () => setRunning(false),
		turn: () => {
			setRunning(false);
			setShown(other);
		},
	};
}

function other(side: "before" | "after") {
	return side === "before" ? "after" : "before";
}
