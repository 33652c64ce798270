import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** A thin line across the top once the next page has kept somebody waiting for 300 ms. */
export function WaitingLine() {
	const waiting = useNavigation().state !== "idle";
	if (!waiting) return null;
	return (
		<div aria-hidden className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden">
			<div className="h-full w-1/3 animate-sweep bg-want" />
		</div>
	);
}

/** After a step to another page without a reload: says its title and lets the keyboard go on from its beginning. */
export function Arrival() {
	const { pathname } = useLocation();
	const last = useRef(pathname);
	const [title, setTitle] = useState("");
	useEffect(() => {
		if (last.current === pathname) return;
		last.current = pathname;
		setTitle(document.title);
		const busy = document.activeElement?.closest("main, dialog");
		if (!busy) document.getElementById("main")?.focus({ preventScroll: true });
	}, [pathname]);
	return (
		<p aria-live="polite" className="sr-only">
			{title}
		</p>
	);
}
