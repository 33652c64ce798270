import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ComparisonView } from "../queries/comparisons.server.ts";

type Known = ComparisonView & { path: string };

const everyMs = 1000;

/**
 * A comparison as it goes on: asked for as soon as the page is alive, looked after each second while it is on its way
 * and the page is seen, and read whole with the page once it is there. A page that nobody looks at asks no more, and
 * what nobody asks for is given up.
 */
export function useComparison(known: Known) {
	const { state, path } = known;
	const want = useFetcher();
	const { revalidate } = useRevalidator();
	const [seen, setSeen] = useState<{ path: string; state: string; progress: number } | null>(null);
	const underWay = state === "waiting" || state === "running";

	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each comparison that nobody has asked for.
	useEffect(() => {
		if (state === "none") want.submit({ stay: "1" }, { method: "post", action: `${path}/want` });
	}, [path, state === "none"]);

	useEffect(() => {
		if (!underWay) return;
		const given = new AbortController();
		const timer = setInterval(async () => {
			if (document.hidden) return;
			const found = await look(path, given.signal);
			if (!found || given.signal.aborted) return;
			setSeen({ path, state: found.state, progress: found.progress });
			if (found.state !== "waiting" && found.state !== "running") {
				clearInterval(timer);
				revalidate();
			}
		}, everyMs);
		return () => {
			given.abort();
			clearInterval(timer);
		};
	}, [path, underWay, revalidate]);

	const later = seen?.path === path && underWay ? seen : null;
	return {
		want,
		progress: later?.progress ?? known.progress,
		isRunning: (later?.state ?? state) !== "waiting",
	};
}

async function look(path: string, signal: AbortSignal): Promise<ComparisonView | null> {
	try {
		const response = await fetch(path, { signal, headers: { Accept: "application/json" } });
		return response.ok ? await response.json() : null;
	} catch {
		return null;
	}
}
