import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { SimilarIdea } from "../queries/similar.server.ts";
import { saysEnough } from "../rules/likeness.ts";

const pauseMs = 200;

/** What is there already that is like what is being typed: a voice more is worth more than an idea twice. */
export function SimilarIdeas({ title, body }: { title: string; body: string }) {
	const { t } = useTranslation("search");
	const locale = useLocale();
	const fetcher = useFetcher<{ items: SimilarIdea[] }>();
	const load = useRef(fetcher.load);
	load.current = fetcher.load;
	const enough = saysEnough(title);
	useEffect(() => {
		if (!enough) return;
		const query = new URLSearchParams({ title, ...(body && { body }) });
		const timer = setTimeout(() => load.current(`/ideas/similar?${query}`), pauseMs);
		return () => clearTimeout(timer);
	}, [title, body, enough]);
	const items = enough ? (fetcher.data?.items ?? []) : [];
	const same = items.find((item) => item.same);
	return (
		<div aria-live="polite" className="not-empty:mt-4">
			{items.length > 0 && (
				<div className="rounded-lg border border-line bg-card p-4">
					<p className="text-sm font-medium">{t(same ? "similar.same" : "similar.title")}</p>
					<ul className="mt-2 divide-y divide-line">
						{items.map((item) => (
							<li key={item.id} className="flex items-baseline gap-3 py-2 text-sm">
								<span className="tabular w-10 shrink-0 text-end font-bold text-want">
									{formatNumber(locale, item.voteCount)}
								</span>
								<Link to={item.path} target="_blank" lang={item.language} className="min-w-0 flex-1 link">
									{item.title}
								</Link>
							</li>
						))}
					</ul>
					<p className="mt-1.5 text-xs text-soft">{t("similar.note")}</p>
				</div>
			)}
		</div>
	);
}
