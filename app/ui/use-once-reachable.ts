import { useCallback, useEffect, useRef, useState } from "react";
import { isReachable } from "./reachable.ts";

/** How long what couldn't be saved waits before it is tried again. */
const awayMs = 5000;

interface OnceReachable {
	/** No connection: it waits, and goes on by itself. */
	away: boolean;
	/** Acts after so many milliseconds; whoever asks again before begins the wait anew. */
	askIn(ms: number): void;
	/** Acts as soon as the server answers. */
	ask(): void;
}

/**
 * Does what is to be saved by itself once the server answers: a save without an answer would put an error page in the
 * place of the form that somebody is still filling in. Of several that ask only the last one acts.
 */
export function useOnceReachable(act: () => void): OnceReachable {
	const latest = useRef(act);
	latest.current = act;
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const turn = useRef(0);
	const [away, setAway] = useState(false);
	const ask = useCallback(async () => {
		clearTimeout(timer.current);
		turn.current += 1;
		const mine = turn.current;
		const there = await isReachable();
		if (mine !== turn.current) return;
		setAway(!there);
		if (there) latest.current();
		else timer.current = setTimeout(ask, awayMs);
	}, []);
	const askIn = useCallback(
		(ms: number) => {
			clearTimeout(timer.current);
			timer.current = setTimeout(ask, ms);
		},
		[ask],
	);
	useEffect(() => () => clearTimeout(timer.current), []);
	return { away, askIn, ask };
}
