import { useFetcher } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef } from "react";

interface Saved {
	saved?: { revision: number; number: string };
	submission?: { error?: Record<string, string[] | null> | null };
}

export interface Autosave {
	state: "idle" | "saving" | "saved" | "refused";
	revision: number;
	number: string;
	/** As they travel, by field; "" is the whole form. */
	errors: Record<string, string[] | null>;
	/** Saves at once, with one more field: a press on a row's button. */
	saveNow(extra?: Record<string, string>): void;
	/** Something was typed: saves once the hands rest. */
	touch(): void;
}

const restMs = 900;

/** Saves a form while it is typed into: one request at a time, the next with the revision that the last one gave. */
export function useAutosave(
	form: RefObject<HTMLFormElement | null>,
	start: { revision: number; number: string },
): Autosave {
	const fetcher = useFetcher<Saved>();
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const waiting = useRef<Record<string, string> | null>(null);
	const saved = fetcher.data?.saved;
	const revision = Math.max(start.revision, saved?.revision ?? 0);
	const busy = fetcher.state !== "idle";

	const send = useCallback(
		(extra: Record<string, string>) => {
			if (!form.current) return;
			const fields = new FormData(form.current);
			for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
			// Saved uploads leave the field they came by; while one is under way, all of them wait for it there.
			if (form.current.querySelector("progress")) {
				fields.delete("newPictures");
				fields.delete("newFiles");
			}
			fields.set("revision", String(revision));
			fields.set("auto", "1");
			for (const [name, value] of Object.entries(extra)) fields.set(name, value);
			waiting.current = null;
			fetcher.submit(fields, { method: "post", encType: "multipart/form-data" });
		},
		[form, revision, fetcher.submit],
	);
	const saveNow = useCallback(
		(extra: Record<string, string> = {}) => {
			clearTimeout(timer.current);
			if (busy) waiting.current = { ...waiting.current, ...extra };
			else send(extra);
		},
		[busy, send],
	);
	const latest = useRef(saveNow);
	latest.current = saveNow;
	const touch = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => latest.current(), restMs);
	}, []);
	useEffect(() => {
		if (!busy && waiting.current) send(waiting.current);
	}, [busy, send]);
	useEffect(() => () => clearTimeout(timer.current), []);

	const errors = (!busy && fetcher.data?.submission?.error) || {};
	const refused = Object.keys(errors).length > 0;
	return {
		state: busy ? "saving" : refused ? "refused" : saved ? "saved" : "idle",
		...{ revision, number: saved?.number ?? start.number, errors, saveNow, touch },
	};
}
