import { formatMoney } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { BarList } from "#app/ui/bars.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { type PriceCurve, readableSteps } from "../rules/prices.ts";

/** "How many would pay at least p", for each currency that enough people named. */
export function PriceCurves({ curves }: { curves: PriceCurve[] }) {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	if (curves.length === 0) return null;
	return (
		<Section title={t("prices.title")} size="small">
			<div className="space-y-5">
				{curves.map((curve) => (
					<BarList
						key={curve.currency}
						most={curve.people}
						rows={readableSteps(curve.steps).map((step) => ({
							key: String(step.priceMinor),
							label: t("prices.atLeast", { price: formatMoney(locale, step.priceMinor, curve.currency) }),
							value: step.people,
							display: t("prices.people", { count: step.people }),
						}))}
					/>
				))}
			</div>
			<p className="mt-3 text-xs text-soft">{t("prices.note")}</p>
		</Section>
	);
}
