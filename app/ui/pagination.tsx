import { useLocation } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button.tsx";

interface MoreLinkProps {
	/** The page's `next` cursor; nothing is shown without one. */
	next: string | null;
	/** Query parameter that carries it. */
	parameter?: string;
	children?: ReactNode;
}

/** To the next page of a list, keeping every filter of the address. */
export function MoreLink({ next, parameter = "after", children }: MoreLinkProps) {
	const { t } = useTranslation("ui");
	const { search } = useLocation();
	if (!next) return null;
	const query = new URLSearchParams(search);
	query.set(parameter, next);
	return (
		<nav aria-label={t("pagination.label")} className="mt-8 flex justify-center">
			<ButtonLink to={`?${query}`} rel="next" data-next-page="">
				{children ?? t("pagination.more")}
				<ArrowRight aria-hidden />
			</ButtonLink>
		</nav>
	);
}
