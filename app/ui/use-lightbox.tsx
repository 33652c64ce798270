import { type MouseEvent, useState } from "react";
import type { LightboxEntry } from "./lightbox.tsx";

type Loaded = typeof import("./lightbox.tsx");

/** What links to pictures do with a press: the lightbox, fetched at the first one; where that fails, the picture. */
export function useLightbox(entries: LightboxEntry[], lang?: string) {
	const [open, setOpen] = useState<{ at: number; Lightbox: Loaded["Lightbox"] } | null>(null);
	function pressed(event: MouseEvent<HTMLAnchorElement>, at: number) {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		const link = event.currentTarget;
		// Not every browser focuses a pressed link, and the focus comes back to what had it.
		link.focus({ preventScroll: true });
		import("./lightbox.tsx").then(
			({ Lightbox }) => setOpen({ at, Lightbox }),
			() => location.assign(link.href),
		);
	}
	const lightbox = open && (
		<open.Lightbox entries={entries} start={open.at} lang={lang} onClose={() => setOpen(null)} />
	);
	return { pressed, lightbox };
}
