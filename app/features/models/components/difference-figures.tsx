import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Distances, ModelDifference } from "../rules/difference.ts";
import { ChangedShare } from "./changed-share.tsx";
import { formatLength, formatVolume } from "./quantities.ts";

interface DifferenceFiguresProps {
	difference: ModelDifference;
	/** What the two models are called: the versions' numbers. */
	labels: { before: string; after: string };
}

/** What differs between two models, in figures; reads whole without JavaScript. */
export function DifferenceFigures({ difference, labels }: DifferenceFiguresProps) {
	const { t } = useTranslation("models");
	if (difference.identical) return <Notice tone="jade">{t("difference.identical")}</Notice>;
	return (
		<div className="space-y-6">
			<DistanceTable difference={difference} labels={labels} />
			<ChangedShare fromBefore={difference.fromBefore} fromAfter={difference.fromAfter} labels={labels} />
			<Solids difference={difference} />
			<HowItWasFound difference={difference} />
		</div>
	);
}

function DistanceTable({ difference: { fromBefore, fromAfter }, labels }: DifferenceFiguresProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const rows: ["largest" | "p95" | "mean", string][] = [
		["largest", t("difference.largest")],
		["p95", t("difference.p95")],
		["mean", t("difference.mean")],
	];
	const say = (distances: Distances, figure: "largest" | "p95" | "mean") =>
		formatLength(locale, distances[figure]);
	return (
		<Table label={t("difference.distances")}>
			<thead>
				<tr>
					<td>{t("difference.distances")}</td>
					<th scope="col">{t("difference.seenFrom", { number: labels.before })}</th>
					<th scope="col">{t("difference.seenFrom", { number: labels.after })}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(([figure, name]) => (
					<tr key={figure}>
						<th scope="row">{name}</th>
						<td>{say(fromBefore, figure)}</td>
						<td>{say(fromAfter, figure)}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Solids({ difference: { solids, solidsMissing } }: { difference: ModelDifference }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	if (!solids) return <Notice>{t(`difference.noSolids.${solidsMissing ?? "failed"}`)}</Notice>;
	const figures = [
		["added", "bg-jade", solids.added],
		["removed", "bg-want", solids.removed],
		["common", "bg-line", solids.common],
	] as const;
	return (
		<dl className="flex flex-wrap gap-x-8 gap-y-3 text-sm">
			{figures.map(([name, colour, volume]) => (
				<div key={name}>
					<dt className="flex items-center gap-2 text-soft">
						<span aria-hidden className={`size-2.5 rounded-full ${colour}`} />
						{t(`difference.${name}`)}
					</dt>
					<dd className="tabular font-medium">{formatVolume(locale, volume)}</dd>
				</div>
			))}
		</dl>
	);
}

/** How both were laid upon each other, and from how many points the figures come. */
function HowItWasFound({ difference }: { difference: ModelDifference }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const { alignment, shift, fromBefore, fromAfter } = difference;
	const moved = shift.some((by) => Math.abs(by) >= 0.005);
	const [x, y, z] = shift.map((by) => formatLength(locale, by));
	const fewer = fromBefore.corners === 0 || fromAfter.corners === 0;
	const sentences = [
		t(`difference.alignedBy.${alignment}`),
		moved ? t("difference.moved", { x, y, z }) : t("difference.notMoved"),
		t("difference.samples", {
			before: formatNumber(locale, fromBefore.samples),
			after: formatNumber(locale, fromAfter.samples),
		}),
		...(fewer ? [t("difference.samplesOnly")] : []),
	];
	return <p className="max-w-text text-sm text-soft">{sentences.join(locale === "zh-CN" ? "" : " ")}</p>;
}
