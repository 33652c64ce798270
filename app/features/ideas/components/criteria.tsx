import { Link } from "@remix-run/react";
import { Circle, CircleCheck, CircleDashed, CircleSlash } from "lucide-react";
import { Fragment } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Section } from "#app/ui/page-layout.tsx";
import type { CriterionView, IdeaView } from "../queries/idea-page.server.ts";

/** What would have to be true, and how far each of it is. */
export function Criteria({ idea }: { idea: IdeaView }) {
	const { t } = useTranslation("ideas");
	return (
		<Section title={t("criteria.title")} id="criteria" className="mt-10">
			<ol className="divide-y divide-line border-y border-line">
				{idea.criteria.map((criterion) => (
					<li key={criterion.id} className="flex items-start gap-3 py-3.5">
						<StandingMark standing={criterion.standing} />
						<div className="min-w-0">
							<p lang={idea.language} className="leading-snug font-medium">
								{criterion.text}
							</p>
							<p className={classNames("mt-0.5 text-sm", colours[criterion.standing])}>
								{t(`criteria.${criterion.standing}`)}
								{criterion.projects.map(({ path, title }, index) => (
									<Fragment key={path}>
										{index > 0 && t("criteria.and")}
										<Link to={path} className="link">
											{title}
										</Link>
									</Fragment>
								))}
							</p>
						</div>
					</li>
				))}
			</ol>
		</Section>
	);
}

type Standing = CriterionView["standing"];

/** Filled, ringed, dashed, struck: the shape says it as well as the colour. */
function StandingMark({ standing }: { standing: Standing }) {
	const Icon = { unanswered: CircleDashed, claimed: Circle, confirmed: CircleCheck, lost: CircleSlash }[
		standing
	];
	return <Icon aria-hidden className={classNames("mt-0.5 size-5 shrink-0", colours[standing])} />;
}

const colours: Record<Standing, string> = {
	unanswered: "text-soft",
	claimed: "text-slate",
	confirmed: "text-jade",
	lost: "text-amber",
};
