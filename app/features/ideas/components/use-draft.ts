import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { awayMs, isReachable } from "#app/ui/reachable.ts";

const pauseMs = 1500;

/** Sends a form's text fields to be kept, a moment after the last key. Gives what to call on input, and how it stands. */
export function useDraft(active: boolean): { onInput: (form: HTMLFormElement) => void; saved: boolean } {
	const fetcher = useFetcher<{ saved?: boolean }>();
	const submit = useRef(fetcher.submit);
	submit.current = fetcher.submit;
	const timer = useRef<ReturnType<typeof setTimeout>>();
	/** Only what asked last goes on. */
	const turn = useRef(0);
	const [away, setAway] = useState(false);
	useEffect(() => () => clearTimeout(timer.current), []);
	const onInput = useCallback(
		(form: HTMLFormElement) => {
			if (!active) return;
			clearTimeout(timer.current);
			timer.current = setTimeout(async function keep() {
				turn.current += 1;
				const mine = turn.current;
				const there = await isReachable();
				if (mine !== turn.current) return;
				setAway(!there);
				if (!there) {
					timer.current = setTimeout(keep, awayMs);
					return;
				}
				const pairs = [...new FormData(form)].filter(
					(pair): pair is [string, string] =>
						typeof pair[1] === "string" && pair[1] !== "" && !pair[0].startsWith("_"),
				);
				submit.current({ fields: JSON.stringify(pairs) }, { method: "post", action: "/ideas/new/draft" });
			}, pauseMs);
		},
		[active],
	);
	return { onInput, saved: !away && fetcher.state === "idle" && fetcher.data?.saved === true };
}
