import { useActionData, useLocation, useNavigationType } from "@remix-run/react";
import { useRef } from "react";

/**
 * Changes when the form of a page was taken and led to the same page again. As the `key` of what holds the form it
 * begins it anew, without the errors of an earlier try; a step to a place within the page changes nothing.
 */
export function useTaken(): string {
	const submission = useActionData<{ submission?: unknown }>()?.submission;
	const { key, pathname, search, hash } = useLocation();
	const place = pathname + search;
	const step = useNavigationType();
	const last = useRef({ key, place, hash, taken: key });
	if (last.current.key !== key) {
		// A link to a place within the page isn't the router's: it hears of it as of a step back.
		const within = step === "POP" && last.current.place === place && last.current.hash !== hash;
		const taken = within || submission ? last.current.taken : key;
		last.current = { key, place, hash, taken };
	}
	return last.current.taken;
}
