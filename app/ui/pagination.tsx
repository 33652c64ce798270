import { useLocation } from "@remix-run/react";
import { ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { PageTurns } from "#app/kernel/page.ts";
import { ButtonLink } from "./button.tsx";

interface PageLinksProps {
	/** The page that is shown; nothing stands here where it is the only one. */
	of: PageTurns;
	/** Query parameter that carries the cursor. */
	parameter?: string;
	/** False where another control leads back to the first page. */
	first?: boolean;
	/** What stands there, in the place of "Previous page" and "Next page". */
	texts?: { previous: string; next: string };
	/** Id of the part of the page that the list is. */
	place?: string;
}

/** To the pages beside this one, and from a later one to the first, keeping every filter of the address. */
export function PageLinks({ of, parameter = "after", first = true, texts, place }: PageLinksProps) {
	const { t } = useTranslation("ui");
	const { search } = useLocation();
	const later = first && new URLSearchParams(search).has(parameter);
	if (!of.next && !of.previous && !later) return null;
	const to = (cursor: string | null) => {
		const query = new URLSearchParams(search);
		query.delete(parameter);
		if (cursor) query.set(parameter, cursor);
		return place ? `?${query}#${place}` : `?${query}`;
	};
	return (
		<nav aria-label={t("pagination.label")} className="mt-8 flex flex-wrap justify-center gap-2.5">
			{later && (
				<ButtonLink to={to(null)} tone="quiet">
					<ArrowUp aria-hidden />
					{t("pagination.first")}
				</ButtonLink>
			)}
			{of.previous && (
				<ButtonLink to={to(of.previous)} rel="prev">
					<ArrowLeft aria-hidden />
					{texts?.previous ?? t("pagination.previous")}
				</ButtonLink>
			)}
			{of.next && (
				<ButtonLink to={to(of.next)} rel="next">
					{texts?.next ?? t("pagination.next")}
					<ArrowRight aria-hidden />
				</ButtonLink>
			)}
		</nav>
	);
}
