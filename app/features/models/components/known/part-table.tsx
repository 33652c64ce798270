import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Table } from "#app/ui/table.tsx";
import { type ModelFacts, mostPartsNamed } from "../../rules/facts.ts";
import { formatSize, formatVolume } from "../quantities.ts";

interface PartTableProps {
	parts: ModelFacts["parts"];
	/** Of the file. */
	name: string;
}

/** The parts of a model, each measured by itself. */
export function PartTable({ parts, name }: PartTableProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	return (
		<div className="space-y-2">
			<Table label={t("known.partsOf", { name })}>
				<thead>
					<tr>
						<th scope="col">{t("known.part")}</th>
						<th scope="col">{t("facts.size")}</th>
						<th scope="col">{t("facts.volume")}</th>
						<th scope="col">{t("facts.triangles")}</th>
						<th scope="col">{t("known.mesh")}</th>
					</tr>
				</thead>
				<tbody>
					{parts.map(({ name: part, facts }, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: parts stand as their file has them, names repeat.
						<tr key={at}>
							<th scope="row" className="min-w-20 font-medium wrap-anywhere">
								<bdi>{part || t("viewer.parts.one", { number: at + 1 })}</bdi>
							</th>
							<td className="whitespace-nowrap">{formatSize(locale, facts.size)}</td>
							<td className="whitespace-nowrap">
								{facts.watertight ? formatVolume(locale, Math.abs(facts.volume)) : "–"}
							</td>
							<td>{formatNumber(locale, facts.triangles)}</td>
							<td className={facts.watertight ? "" : "text-amber"}>
								{t(facts.watertight ? "known.partClosed" : "known.partOpen")}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{parts.length === mostPartsNamed && (
				<p className="text-xs text-soft">{t("known.firstParts", { count: mostPartsNamed })}</p>
			)}
		</div>
	);
}
