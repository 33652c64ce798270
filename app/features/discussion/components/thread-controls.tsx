import { Link, useFetcher, useLocation } from "@remix-run/react";
import { Bell, BellRing } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import type { ThreadView } from "../queries/thread.server.ts";

/** At the thread's head: the other order, and hearing of it. */
export function ThreadControls({ thread }: { thread: ThreadView }) {
	const { t } = useTranslation("discussion");
	const { search } = useLocation();
	const { order, previous, count, signedIn, under } = thread;
	const other = order === "oldest" ? "newest" : "oldest";
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
			{under && (
				<Link
					to={addressWith(search, { under: null, c: null })}
					className="link inline-flex min-h-6 items-center"
				>
					{t("wholeThread")}
				</Link>
			)}
			{previous && (
				<Link to={addressWith(search, { c: null })} className="link">
					{t("firstPage")}
				</Link>
			)}
			{count > 1 && !under && (
				<Link
					to={addressWith(search, { order: other === "newest" ? "newest" : null, c: null })}
					className="link inline-flex min-h-6 items-center"
				>
					{t(other === "newest" ? "newestFirst" : "oldestFirst")}
				</Link>
			)}
			{signedIn && <WatchButton thread={thread} />}
		</div>
	);
}

function WatchButton({ thread: { subject, watching } }: { thread: ThreadView }) {
	const { t } = useTranslation("discussion");
	const fetcher = useFetcher();
	const hydrated = useHydrated();
	const { pathname, search } = useLocation();
	const wished = fetcher.formData?.get("on");
	const on = wished ? wished === "yes" : watching;
	const Icon = on ? BellRing : Bell;
	return (
		<fetcher.Form method="post" action={`/discussion/${subject.type}/${subject.id}/watch`}>
			{hydrated ? (
				<input type="hidden" name="stay" value="1" />
			) : (
				<input type="hidden" name="back" value={`${pathname}${search}#discussion`} />
			)}
			<button
				type="submit"
				name="on"
				value={on ? "no" : "yes"}
				className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full px-2.5 hover:bg-sunk hover:text-ink"
			>
				<Icon aria-hidden className="size-4" />
				{t(on ? "watching" : "watch")}
			</button>
		</fetcher.Form>
	);
}

function addressWith(search: string, values: Record<string, string | null>): string {
	const query = new URLSearchParams(search);
	for (const [name, value] of Object.entries(values)) {
		if (value === null) query.delete(name);
		else query.set(name, value);
	}
	return `?${query}#discussion`;
}
