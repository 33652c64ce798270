import type { ReactNode } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Table } from "#app/ui/table.tsx";
import { materials, solidWeight } from "../rules/beds.ts";
import type { BodyFacts } from "../rules/facts.ts";
import { formatArea, formatChange, formatSize, formatVolume, formatWeight } from "./quantities.ts";

interface ComparedFactsProps {
	before: BodyFacts | null;
	after: BodyFacts | null;
	/** What the columns are called: the versions' numbers. */
	labels: { before: string; after: string };
}

interface Figure {
	name: string;
	of: (facts: BodyFacts) => number;
	/** A value as it is read beside a larger one. */
	say: (value: number, beside: number) => string;
}

/** Size, volume, weight, area and triangles of two models beside each other, and what each has changed by. */
export function ComparedFacts({ before, after, labels }: ComparedFactsProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const volume = ({ volume }: BodyFacts) => Math.abs(volume);
	const figures: Figure[] = [
		{ name: t("facts.volume"), of: volume, say: (value, beside) => formatVolume(locale, value, beside) },
		...materials.slice(0, 2).map(({ name, density }) => ({
			name: t("facts.weightIn", { material: name }),
			of: (facts: BodyFacts) => solidWeight(volume(facts), density),
			say: (value: number, beside: number) => formatWeight(locale, value, beside),
		})),
		{
			name: t("facts.area"),
			of: ({ area }) => area,
			say: (value, beside) => formatArea(locale, value, beside),
		},
		{
			name: t("facts.triangles"),
			of: ({ triangles }) => triangles,
			say: (value) => formatNumber(locale, value),
		},
	];
	return (
		<Table label={t("facts.label")}>
			<thead>
				<tr>
					<td />
					<th scope="col" className="tabular">
						{labels.before}
					</th>
					<th scope="col" className="tabular">
						{labels.after}
					</th>
					<th scope="col" className={wideOnly}>
						{t("facts.change")}
					</th>
				</tr>
			</thead>
			<tbody>
				<tr>
					<th scope="row">{t("facts.size")}</th>
					<td>{before ? breakable(formatSize(locale, before.size)) : "–"}</td>
					<LaterCells change={before && after && <SizeChange before={before} after={after} />}>
						{after ? breakable(formatSize(locale, after.size)) : "–"}
					</LaterCells>
				</tr>
				{figures.map((figure) => (
					<FigureRow key={figure.name} figure={figure} before={before} after={after} />
				))}
			</tbody>
		</Table>
	);
}

interface FigureRowProps extends Pick<ComparedFactsProps, "before" | "after"> {
	figure: Figure;
}

function FigureRow({ figure: { name, of, say }, before, after }: FigureRowProps) {
	const [earlier, later] = [before && of(before), after && of(after)];
	const largest = Math.max(earlier ?? 0, later ?? 0);
	const read = (value: number) => say(value, largest);
	return (
		<tr>
			<th scope="row">{name}</th>
			<td>{earlier === null ? "–" : read(earlier)}</td>
			<LaterCells change={earlier !== null && later !== null && formatChange(read, later - earlier)}>
				{later === null ? "–" : read(later)}
			</LaterCells>
		</tr>
	);
}

const wideOnly = "max-sm:hidden";

/** The later value and what changed: beside it where there is room, under it on a phone, so that nothing scrolls. */
function LaterCells({ change, children }: { change: ReactNode; children: ReactNode }) {
	return (
		<>
			<td>
				{children}
				<span className="block text-soft sm:hidden">{change}</span>
			</td>
			<td className={wideOnly}>{change}</td>
		</>
	);
}

/** A size that may be written in several lines where a phone has no room for one. */
function breakable(size: string): string {
	return size.replaceAll("×\u00A0", "× ");
}

function SizeChange({ before, after }: { before: BodyFacts; after: BodyFacts }) {
	const locale = useLocale();
	const say = (value: number) => formatSize(locale, [value]);
	const changes = after.size.map((side, axis) => formatChange(say, side - (before.size[axis] ?? 0)));
	return <>{changes.every((change) => change === "±0") ? "±0" : changes.join(", ")}</>;
}
