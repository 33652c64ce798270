import { lazy, Suspense, useEffect, useState } from "react";
import { useHydrated } from "#app/ui/use-hydrated.ts";

const Shortcuts = lazy(async () => ({ default: (await import("./shortcuts.tsx")).Shortcuts }));

/** Keyboard shortcuts come in a chunk of their own, once the page is alive and has time. */
export function Keyboard() {
	const hydrated = useHydrated();
	const [idle, setIdle] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setIdle(true), 200);
		return () => clearTimeout(timer);
	}, []);
	if (!hydrated || !idle) return null;
	return (
		<Suspense fallback={null}>
			<Shortcuts />
		</Suspense>
	);
}
