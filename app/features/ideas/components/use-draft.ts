import { useFetcher } from "@remix-run/react";
import { useCallback, useRef } from "react";
import { useOnceReachable } from "#app/ui/use-once-reachable.ts";

const pauseMs = 1500;

/** Sends a form's text fields to be kept, a moment after the last key. Gives what to call on input, and how it stands. */
export function useDraft(active: boolean): { onInput: (form: HTMLFormElement) => void; saved: boolean } {
	const fetcher = useFetcher<{ saved?: boolean }>();
	const typed = useRef<HTMLFormElement>();
	const { away, askIn } = useOnceReachable(() => {
		const pairs = [...new FormData(typed.current)].filter(
			(pair): pair is [string, string] =>
				typeof pair[1] === "string" && pair[1] !== "" && !pair[0].startsWith("_"),
		);
		fetcher.submit({ fields: JSON.stringify(pairs) }, { method: "post", action: "/ideas/new/draft" });
	});
	const onInput = useCallback(
		(form: HTMLFormElement) => {
			if (!active) return;
			typed.current = form;
			askIn(pauseMs);
		},
		[active, askIn],
	);
	return { onInput, saved: !away && fetcher.state === "idle" && fetcher.data?.saved === true };
}
