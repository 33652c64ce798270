import { useState } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Table } from "#app/ui/table.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { type Distances, tolerances } from "../rules/difference.ts";
import { formatLength, formatShare } from "./quantities.ts";
import { ToleranceSlider, usualTolerance } from "./tolerance-slider.tsx";

interface ChangedShareProps {
	fromBefore: Distances;
	fromAfter: Distances;
	labels: { before: string; after: string };
}

/** Which share of either surface has changed by more than so much: with a slider, and whole in a table. */
export function ChangedShare({ fromBefore, fromAfter, labels }: ChangedShareProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const alive = useHydrated();
	const [at, setAt] = useState(usualTolerance);
	const length = (index: number) => formatLength(locale, tolerances[index] ?? 0);
	const share = ({ beyond }: Distances, index: number) => formatShare(locale, beyond[index] ?? 0);
	return (
		<div className="space-y-3 text-sm">
			{alive && (
				<ToleranceSlider label={t("difference.tolerance", { length: length(at) })} at={at} onChoose={setAt} />
			)}
			<p>
				{t("difference.changedBy", {
					length: length(at),
					...{ beforeNumber: labels.before, before: share(fromBefore, at) },
					...{ afterNumber: labels.after, after: share(fromAfter, at) },
				})}
			</p>
			<details>
				<summary className="link cursor-pointer">{t("difference.allTolerances")}</summary>
				<Table label={t("difference.allTolerances")} className="mt-2 max-w-md">
					<thead>
						<tr>
							<th scope="col">{t("difference.moreThan")}</th>
							<th scope="col">{t("difference.shareOf", { number: labels.before })}</th>
							<th scope="col">{t("difference.shareOf", { number: labels.after })}</th>
						</tr>
					</thead>
					<tbody>
						{tolerances.map((tolerance, index) => (
							<tr key={tolerance}>
								<th scope="row">{length(index)}</th>
								<td>{share(fromBefore, index)}</td>
								<td>{share(fromAfter, index)}</td>
							</tr>
						))}
					</tbody>
				</Table>
			</details>
		</div>
	);
}
