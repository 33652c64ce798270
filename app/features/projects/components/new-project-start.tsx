import { Form, Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import type { IdeaToAnswer, WantedIdea } from "../queries/wanted-ideas.server.ts";

/** The first step without an idea in hand: what waits for a maker, or a start of one's own. */
export function ChooseStart({ wanted }: { wanted: WantedIdea[] }) {
	const { t } = useTranslation("projects");
	return (
		<div className="space-y-10">
			{wanted.length > 0 && (
				<Section
					title={t("new.wanted")}
					action={
						<Link to="/ideas?order=gap" className="link">
							{t("new.allWanted")}
						</Link>
					}
				>
					<WantedList ideas={wanted} />
				</Section>
			)}
			<Section title={t("new.aloneTitle")}>
				<p className="mb-4 text-soft">{t("new.aloneText")}</p>
				<ButtonLink to="/projects/new?alone">
					{t("new.alone")}
					<ArrowRight aria-hidden />
				</ButtonLink>
			</Section>
		</div>
	);
}

/** Ideas with how many want them, each one press from being answered. */
export function WantedList({ ideas }: { ideas: WantedIdea[] }) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<Rows className="border-y border-line">
			{ideas.map((idea) => (
				<li key={idea.id} className="flex items-center gap-4 py-3">
					<span className="tabular flex size-12 shrink-0 items-center justify-center rounded-full border-2 border-want/50 text-sm font-bold text-want">
						{formatNumber(locale, idea.voteCount)}
						<span className="sr-only">{t("new.people")}</span>
					</span>
					<Link to={idea.path} lang={idea.language} className="min-w-0 flex-1 font-medium hover:underline">
						{idea.title}
					</Link>
					<ButtonLink size="sm" to={`/projects/new?idea=${idea.id}`}>
						{t("new.makeIt")}
					</ButtonLink>
				</li>
			))}
		</Rows>
	);
}

/** The first step from an idea: which of its criteria this project will answer. A plain link form. */
export function ChooseCriteria({ idea }: { idea: IdeaToAnswer }) {
	const { t } = useTranslation("projects");
	return (
		<Form method="get" action="/projects/new" className="space-y-6">
			<input type="hidden" name="idea" value={idea.id} />
			<input type="hidden" name="step" value="2" />
			<p lang={idea.language} className="border-s-[3px] border-want ps-4 text-lg font-medium">
				<Link to={idea.path} className="hover:underline">
					{idea.title}
				</Link>
				<span className="block text-sm font-normal text-want">
					{t("ideas.wanted", { count: idea.voteCount, number: idea.voteCount })}
				</span>
			</p>
			<CriteriaBoxes criteria={idea.criteria} language={idea.language} />
			<Button tone="want">
				{t("new.next")}
				<ArrowRight aria-hidden />
			</Button>
		</Form>
	);
}

interface CriteriaBoxesProps {
	criteria: { id: number; text: string }[];
	language: string;
	/** Ids that are ticked; all of them when left out. */
	chosen?: number[];
}

export function CriteriaBoxes({ criteria, language, chosen }: CriteriaBoxesProps) {
	const { t } = useTranslation("projects");
	if (criteria.length === 0) return <p className="text-soft">{t("takeUp.noCriteria")}</p>;
	return (
		<fieldset>
			<legend className="font-medium">{t("takeUp.which")}</legend>
			<p className="mb-2 text-sm text-soft">{t("takeUp.whichHint")}</p>
			{criteria.map((criterion) => (
				<Checkbox
					key={criterion.id}
					name="criterionIds"
					value={criterion.id}
					defaultChecked={chosen ? chosen.includes(criterion.id) : true}
					label={<span lang={language}>{criterion.text}</span>}
				/>
			))}
		</fieldset>
	);
}
