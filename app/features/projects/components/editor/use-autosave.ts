import { useFetcher } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useOnceReachable } from "#app/ui/use-once-reachable.ts";

interface Saved {
	saved?: { revision: number; number: string };
	submission?: { error?: Record<string, string[] | null> | null };
}

export interface Autosave {
	/** `away`: no connection; it goes on once there is one. */
	state: "idle" | "saving" | "saved" | "refused" | "away";
	revision: number;
	number: string;
	/** As they travel, by field; "" is the whole form. */
	errors: Record<string, string[] | null>;
	/** Something has changed: saves once the hands rest. */
	touch(): void;
}

const restMs = 900;

/** Saves a form while it is typed into: one request at a time, the next with the revision that the last one gave. */
export function useAutosave(
	form: RefObject<HTMLFormElement | null>,
	start: { revision: number; number: string },
): Autosave {
	const fetcher = useFetcher<Saved>();
	/** Something has changed that isn't on its way yet. */
	const [pending, setPending] = useState(false);
	const waiting = useRef(false);
	const saved = fetcher.data?.saved;
	const revision = Math.max(start.revision, saved?.revision ?? 0);
	const busy = fetcher.state !== "idle";

	const send = useCallback(() => {
		waiting.current = busy;
		if (busy || !form.current) return;
		const fields = new FormData(form.current);
		for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
		fields.set("revision", String(revision));
		fields.set("auto", "1");
		setPending(false);
		fetcher.submit(fields, { method: "post", encType: "multipart/form-data" });
	}, [form, revision, busy, fetcher.submit]);
	const { away, ask, askIn } = useOnceReachable(send);
	const touch = useCallback(() => {
		setPending(true);
		askIn(restMs);
	}, [askIn]);
	useEffect(() => {
		if (!busy && waiting.current) ask();
	}, [busy, ask]);

	const errors = (!busy && fetcher.data?.submission?.error) || {};
	const refused = Object.keys(errors).length > 0;
	return {
		state: away ? "away" : busy || pending ? "saving" : refused ? "refused" : saved ? "saved" : "idle",
		...{ revision, number: saved?.number ?? start.number, errors, touch },
	};
}
