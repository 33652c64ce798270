import { CircleAlert, CircleCheck, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { ModelView } from "../../queries.server.ts";
import { materials, modelFitOn, printerBeds, solidWeight } from "../../rules/beds.ts";
import type { ModelFacts, ModelProblem } from "../../rules/facts.ts";
import { formatSize, formatWeight } from "../quantities.ts";

interface KeyFactsProps {
	facts: ModelFacts;
	model: Pick<ModelView, "asksForUnit" | "unitFrom" | "problems">;
}

/** Size, weight, printers and soundness: what a maker wants to know in ten seconds. */
export function KeyFacts({ facts, model }: KeyFactsProps) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const { size } = facts.whole;
	const assumed = model.asksForUnit && model.unitFrom === "assumed";
	return (
		<div className="@container">
			<dl className="grid grid-cols-2 gap-x-5 gap-y-3 @lg:grid-cols-[1.4fr_1fr_1fr_1fr]">
				<Fact term={t("facts.size")} note={assumed && t("known.unitAssumed")}>
					{formatSize(locale, size)}
				</Fact>
				<Weight facts={facts} />
				<Printers facts={facts} />
				<Soundness problems={model.problems} />
			</dl>
		</div>
	);
}

function Fact({ term, note, children }: { term: string; note?: ReactNode; children: ReactNode }) {
	return (
		<div className="min-w-0">
			<dt className="text-xs text-soft">{term}</dt>
			<dd>
				<span className="tabular font-medium">{children}</span>
				{note && <span className="block text-xs text-soft">{note}</span>}
			</dd>
		</div>
	);
}

function Weight({ facts: { whole } }: { facts: ModelFacts }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const [{ name, density }] = materials;
	if (!whole.watertight) {
		return (
			<Fact term={t("known.weight")} note={t("known.weightUnknown")}>
				–
			</Fact>
		);
	}
	const weight = formatWeight(locale, solidWeight(Math.abs(whole.volume), density));
	return (
		<Fact term={t("known.weight")} note={t("known.weightSolid")}>
			{t("known.weightOf", { weight, material: name })}
		</Fact>
	);
}

function Printers({ facts }: { facts: ModelFacts }) {
	const { t } = useTranslation("models");
	const fits = printerBeds.map((bed) => modelFitOn(facts, bed)).filter((fit) => fit !== "none");
	const count = printerBeds.length;
	const [only] = new Set(fits).size === 1 ? fits : [];
	const note = (only === "apart" && t("known.apart")) || (only === "turned" && t("known.turned"));
	return (
		<Fact term={t("known.fits")} note={note}>
			{fits.length === 0 && t("known.fitsNone", { count })}
			{fits.length === count && t("known.fitsAll", { count })}
			{fits.length > 0 && fits.length < count && t("known.fitsSome", { fits: fits.length, count })}
		</Fact>
	);
}

function Soundness({ problems }: { problems: ModelProblem[] }) {
	const { t } = useTranslation("models");
	const grave = problems.filter(({ level }) => level !== "info");
	const level = grave[0]?.level ?? "sound";
	const { icon: Icon, tone } = looks[level === "info" ? "sound" : level];
	return (
		<Fact term={t("known.mesh")}>
			<span className={`inline-flex items-start gap-1.5 ${tone}`}>
				<Icon aria-hidden className="mt-[0.22em] size-4 shrink-0" />
				{level === "sound" && t("known.sound")}
				{level === "warning" && t("known.check", { count: grave.length })}
				{level === "danger" && t("known.unprintable")}
			</span>
		</Fact>
	);
}

const looks = {
	sound: { icon: CircleCheck, tone: "text-jade" },
	warning: { icon: CircleAlert, tone: "text-amber" },
	danger: { icon: OctagonAlert, tone: "text-want" },
} as const;
