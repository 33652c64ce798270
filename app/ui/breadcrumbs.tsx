import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";

/** The way back up. The page itself isn't part of it: its title stands under it. */
export function Breadcrumbs({ trail }: { trail: { to: string; label: ReactNode }[] }) {
	const { t } = useTranslation("ui");
	return (
		<nav aria-label={t("breadcrumbs.label")}>
			<ol className="flex flex-wrap text-sm text-soft">
				{trail.map((step, index) => (
					<li key={step.to} className="flex">
						{index > 0 && (
							<span aria-hidden className="px-1.5">
								/
							</span>
						)}
						<Link to={step.to} className="-my-0.5 py-0.5 hover:text-ink hover:underline">
							{step.label}
						</Link>
					</li>
				))}
			</ol>
		</nav>
	);
}
