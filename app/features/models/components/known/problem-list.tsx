import { CircleAlert, Info, OctagonAlert } from "lucide-react";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { ModelProblem } from "../../rules/facts.ts";
import { formatLength } from "../quantities.ts";

const looks = {
	info: { icon: Info, tone: "text-slate" },
	warning: { icon: CircleAlert, tone: "text-amber" },
	danger: { icon: OctagonAlert, tone: "text-want" },
} as const;

/** What is wrong with a model and what to do about it, the worst first. */
export function ProblemList({ problems }: { problems: ModelProblem[] }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	if (problems.length === 0) return null;
	return (
		<ul className="space-y-2.5 rounded-md bg-sunk px-4 py-3" aria-label={t("known.problems")}>
			{problems.map((problem) => {
				const { icon: Icon, tone } = looks[problem.level];
				return (
					<li key={problem.code} className="flex items-start gap-2.5">
						<Icon aria-hidden className={`mt-[0.22em] size-4 shrink-0 ${tone}`} />
						<span className="min-w-0">
							<span className="sr-only">{t(`known.level.${problem.level}`)}</span>
							<span className="font-medium">
								<Title problem={problem} />
							</span>
							{locale === "zh-CN" ? "" : " "}
							<span className="text-soft">
								<Otherwise problem={problem} />
								{t(`problem.${problem.code}.how`)}
							</span>
						</span>
					</li>
				);
			})}
		</ul>
	);
}

function Title({ problem: { code, count, length } }: { problem: ModelProblem }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const values = { count, length: formatLength(locale, length ?? 0, 1) };
	return <>{t(`problem.${code}.title`, values)}</>;
}

/** What the size would be, had it been drawn in another unit. */
function Otherwise({ problem: { otherwise = [] } }: { problem: ModelProblem }) {
	const { t } = useTranslation("models");
	const locale = useLocale();
	const between = locale === "zh-CN" ? "" : " ";
	return otherwise.map(({ unit, length }) => {
		const values = { unit: t(`unit.${unit}`), length: formatLength(locale, length, 0) };
		return t("known.otherwise", values) + between;
	});
}
