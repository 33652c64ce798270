import type { ReactNode } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { ModelView } from "../../queries.server.ts";
import { type ModelFit, materials, modelFitOn, printerBeds, solidWeight } from "../../rules/beds.ts";
import type { ModelFacts } from "../../rules/facts.ts";
import { formatArea, formatLength, formatShare, formatVolume, formatWeight } from "../quantities.ts";

interface MoreFactsProps {
	facts: ModelFacts;
	model: Pick<ModelView, "unit" | "unitFrom" | "picture">;
}

/** Everything else that was measured, a line each. */
export function MoreFacts({ facts, model }: MoreFactsProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const { watertight, volume, area, triangles, shells, genus, wall } = facts.whole;
	const { overhangShare, insideOut } = facts.whole;
	const weights = materials.map(({ name, density }) => {
		const weight = formatWeight(locale, solidWeight(Math.abs(volume), density));
		return t("known.weightOf", { weight, material: name === "resin" ? t("known.resin") : name });
	});
	return (
		<dl className="divide-y divide-line border-y border-line">
			<Line term={t("known.unit")}>
				<Unit facts={facts} model={model} />
			</Line>
			{watertight && <Line term={t("facts.volume")}>{formatVolume(locale, Math.abs(volume))}</Line>}
			<Line term={t("facts.area")}>{formatArea(locale, area)}</Line>
			{watertight && (
				<Line term={t("known.weight")} note={t("known.weightHow")}>
					{weights.join(" · ")}
				</Line>
			)}
			<Line term={t("facts.triangles")}>{formatNumber(locale, triangles)}</Line>
			<Line term={t("known.mesh")}>
				{watertight ? t("known.closed", { count: shells }) : t("known.open", { count: shells })}
			</Line>
			{genus !== null && <Line term={t("known.holes")}>{formatNumber(locale, genus)}</Line>}
			{wall && (
				<Line term={t("known.wall")} note={t("known.wallHow")}>
					{t("known.walls", {
						median: formatLength(locale, wall.median, 1),
						thin: formatLength(locale, wall.thin, 1),
					})}
				</Line>
			)}
			{!insideOut && (
				<Line term={t("known.overhang")} note={overhangShare > 0 && t("known.overhangHow")}>
					{formatShare(locale, overhangShare)}
				</Line>
			)}
			<PrinterLines facts={facts} />
			{model.picture && (
				<Line term={t("known.picture")} note={t("known.pictureHow")}>
					<img
						src={model.picture.url}
						width={model.picture.width}
						height={model.picture.height}
						alt={t("known.pictureAlt")}
						loading="lazy"
						className="mb-1 h-auto max-h-56 w-auto max-w-full rounded-md bg-sunk"
					/>
				</Line>
			)}
		</dl>
	);
}

/** In what the file counts, and who says so. Sizes stand in millimetres, whatever it is. */
function Unit({ facts: { writtenIn }, model: { unit, unitFrom } }: MoreFactsProps) {
	const { t } = useTranslation("models");
	if (writtenIn && writtenIn !== "mm") return t("known.unitConverted", { unit: t(`unit.${writtenIn}`) });
	return t(`known.unitFrom.${unitFrom}`, { unit: t(`unit.${unit}`) });
}

const fitsInOrder: ModelFit[] = ["standing", "turned", "apart", "none"];

/** The printers by how they take it, a line for each way. */
function PrinterLines({ facts }: { facts: ModelFacts }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const beds = printerBeds.map(({ name, size }) => ({
		fit: modelFitOn(facts, { name, size, makes: "filament" }),
		name,
	}));
	return fitsInOrder.map((fit) => {
		const names = beds.filter((bed) => bed.fit === fit).map(({ name }) => name);
		if (names.length === 0) return null;
		return (
			<Line key={fit} term={t(`known.fit.${fit}`)}>
				{names.join(locale === "zh-CN" ? "、" : ", ")}
			</Line>
		);
	});
}

function Line({ term, note, children }: { term: string; note?: ReactNode; children: ReactNode }) {
	return (
		<div className="grid grid-cols-[minmax(6.5rem,2fr)_5fr] gap-x-4 py-2">
			<dt className="text-soft">{term}</dt>
			<dd className="tabular min-w-0">
				{children}
				{note && <span className="block text-xs text-soft">{note}</span>}
			</dd>
		</div>
	);
}
