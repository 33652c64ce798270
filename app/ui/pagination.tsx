import { useLocation } from "@remix-run/react";
import { ArrowRight, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ButtonLink } from "./button.tsx";

interface MoreLinkProps {
	/** The page's `next` cursor; nothing is shown without one. */
	next: string | null;
	/** Query parameter that carries it. */
	parameter?: string;
	/** False where another control leads back to the first page. */
	back?: boolean;
	children?: ReactNode;
}

/** To the next page of a list, and from a later one back to the first, keeping every filter of the address. */
export function MoreLink({ next, parameter = "after", back = true, children }: MoreLinkProps) {
	const { t } = useTranslation("ui");
	const { search } = useLocation();
	const query = new URLSearchParams(search);
	const later = back && query.has(parameter);
	if (!next && !later) return null;
	query.delete(parameter);
	const first = `?${query}`;
	if (next) query.set(parameter, next);
	return (
		<nav aria-label={t("pagination.label")} className="mt-8 flex flex-wrap justify-center gap-2.5">
			{later && (
				<ButtonLink to={first} tone="quiet">
					<ArrowUp aria-hidden />
					{t("pagination.first")}
				</ButtonLink>
			)}
			{next && (
				<ButtonLink to={`?${query}`} rel="next" data-next-page="">
					{children ?? t("pagination.more")}
					<ArrowRight aria-hidden />
				</ButtonLink>
			)}
		</nav>
	);
}
