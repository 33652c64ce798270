import { Link } from "@remix-run/react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Figure, Figures } from "#app/ui/card.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import type { Loop } from "../queries/loop.server.ts";
import { loopState } from "../rules/state.ts";

/** The title, how far it has come, and the line of big numbers. */
export function LoopHead({ loop }: { loop: Loop }) {
	const { t } = useTranslation("loops");
	const state = loopState(loop);
	return (
		<header className="mb-12">
			<div className="flex items-start gap-6">
				<div className="min-w-0 flex-1">
					<h1 className="max-w-[46rem] text-2xl" lang={loop.language}>
						<Link to={loop.path} className="hover:underline hover:decoration-line hover:underline-offset-8">
							{loop.title}
						</Link>
					</h1>
					<p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
						<StateBadge tone={state.tone}>
							{t(`state.${state.name}`)}
							{state.judges > 0 && t("state.by", { count: state.judges })}
						</StateBadge>
					</p>
				</div>
				<LoopRing steps={state.steps} broken={state.broken} size="lg" animate className="max-sm:hidden" />
			</div>
			<div className="mt-6">
				<LoopFigures figures={loop.figures} />
			</div>
		</header>
	);
}

function LoopFigures({ figures }: { figures: Loop["figures"] }) {
	const { t } = useTranslation("loops");
	const locale = useLocale();
	const number = (value: number) => formatNumber(locale, value);
	return (
		<Figures>
			<Figure value={number(figures.wantedBy)} label={t("figure.wanted", { count: figures.wantedBy })} />
			<Figure
				value={t("days", { count: figures.days })}
				label={t(figures.solved ? "figure.untilSolved" : "figure.untilNow")}
			/>
			<Figure value={number(figures.versions)} label={t("figure.versions", { count: figures.versions })} />
			<Figure value={number(figures.makes)} label={t("figure.makes", { count: figures.makes })} />
			{figures.firstAnswerDays !== null && (
				<Figure value={t("days", { count: figures.firstAnswerDays })} label={t("figure.firstAnswer")} />
			)}
		</Figures>
	);
}
