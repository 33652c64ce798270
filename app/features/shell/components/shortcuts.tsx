import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

const keys = ["/", "n", "j", "k", "v", "?"] as const;
const textKeys = { "/": "search", n: "new", j: "next", k: "previous", v: "vote", "?": "help" } as const;

/**
 * `/` search, `n` new, `j` `k` through whatever carries `data-list-item`, `v` presses the `data-vote` in the
 * current one (or the page's only one), `?` shows this list. Never while something is being typed.
 */
export function Shortcuts() {
	const { t } = useTranslation("shell");
	const [open, setOpen] = useState(false);
	const navigate = useNavigate();
	useEffect(() => {
		const actions: Record<(typeof keys)[number], () => void> = {
			"/": focusSearch,
			n: () => navigate("/ideas/new"),
			j: () => step(1),
			k: () => step(-1),
			v: pressVote,
			"?": () => setOpen(true),
		};
		function onKey(event: KeyboardEvent) {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
				return;
			if (document.querySelector("dialog[open]")) return;
			const key = keys.find((known) => known === event.key);
			if (!key) return;
			event.preventDefault();
			actions[key]();
		}
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [navigate]);
	return (
		<Dialog open={open} onClose={() => setOpen(false)} title={t("keys.title")}>
			<dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
				{keys.map((key) => (
					<div key={key} className="contents">
						<dt>
							<kbd className="inline-block min-w-7 rounded-sm border border-line bg-paper px-2 text-center font-mono text-sm">
								{key}
							</kbd>
						</dt>
						<dd>{t(`keys.${textKeys[key]}`)}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	);
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
	);
}

function focusSearch() {
	const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")];
	const inSight = boxes.find((box) => box.offsetParent !== null);
	if (inSight) return inSight.select();
	const folded = boxes.find((box) => box.closest("details"));
	folded?.closest("details")?.setAttribute("open", "");
	folded?.focus();
}

function step(by: 1 | -1) {
	const items = [...document.querySelectorAll<HTMLElement>("[data-list-item]")];
	const current = items.findIndex((item) => item.contains(document.activeElement));
	const next = items[current < 0 ? (by > 0 ? 0 : items.length - 1) : current + by];
	const target = next?.querySelector<HTMLElement>("a[href]") ?? next;
	target?.focus();
	next?.scrollIntoView({ block: "center" });
}

function pressVote() {
	const item = document.activeElement?.closest("[data-list-item]");
	const votes = (item ?? document).querySelectorAll<HTMLElement>("[data-vote]");
	if (item || votes.length === 1) votes[0]?.click();
}
