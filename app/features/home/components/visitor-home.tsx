import { Link } from "@remix-run/react";
import type { IdeaCardView } from "#app/features/ideas/index.server.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { ClosedLoopCard } from "./closed-loop-card.tsx";
import { Differences } from "./differences.tsx";
import { HeroRing } from "./hero-ring.tsx";
import { MoreLink } from "./more-link.tsx";
import { RisingList } from "./rising-list.tsx";
import { SayIt } from "./say-it.tsx";

/** The loop in one sentence, loops that were closed, what is rising, what is different here. */
export function VisitorHome({ closed, rising }: { closed: IdeaCardView[]; rising: IdeaCardView[] }) {
	const { t } = useTranslation("home");
	// The first is the large one; the cards show others.
	const shown = closed[0] ?? null;
	return (
		<div className="page-width pb-8">
			<div className="grid items-center gap-x-12 gap-y-14 pt-10 pb-20 lg:grid-cols-[1.1fr_1fr] lg:pt-16">
				<div className="min-w-0">
					<h1 className="text-3xl">
						<span className="inline-block [:root:lang(en)_&]:me-[0.22em]">{t("title.call")}</span>
						<span className="inline-block">{t("title.echo")}</span>
					</h1>
					<p className="mt-5 max-w-xl text-lg text-soft">{t("lead")}</p>
					<div className="mt-8">
						<SayIt />
					</div>
					<p className="mt-5">
						<MoreLink to="/ideas">{t("seeBoard")}</MoreLink>
					</p>
				</div>
				<figure>
					<HeroRing picture={shown?.cover ?? null} />
					{shown && (
						<figcaption className="mt-5 text-center text-sm text-soft">
							<Link to={`${shown.path}/loop`} lang={shown.language} className="link font-medium text-ink">
								{shown.title}
							</Link>
							{shown.loopDays !== null && (
								<p className="mt-0.5">{t("heroDays", { count: shown.loopDays })}</p>
							)}
						</figcaption>
					)}
				</figure>
			</div>
			<div className="space-y-20">
				{closed.length > 1 && (
					<Section
						title={t("closed.title")}
						action={<MoreLink to="/ideas?state=resolved">{t("closed.all")}</MoreLink>}
					>
						<ul className="grid gap-x-7 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
							{closed.slice(1, 4).map((idea) => (
								<li key={idea.id}>
									<ClosedLoopCard idea={idea} />
								</li>
							))}
						</ul>
					</Section>
				)}
				<Section title={t("different.title")}>
					<Differences />
				</Section>
				{rising.length > 0 && (
					<Section title={t("rising.title")} action={<MoreLink to="/ideas">{t("rising.all")}</MoreLink>}>
						<RisingList ideas={rising} />
					</Section>
				)}
			</div>
		</div>
	);
}
