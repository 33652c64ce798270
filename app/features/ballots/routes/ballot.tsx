import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import { slugId } from "#app/kernel/slug.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageLayout, Section } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { ReportLink } from "#app/ui/report-link.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { useTaken } from "#app/ui/use-taken.ts";
import { ballotIdOf } from "../ballot-id.server.ts";
import { castBallot } from "../commands/cast.server.ts";
import { BallotForm } from "../components/ballot-form.tsx";
import { BallotHead } from "../components/ballot-head.tsx";
import { BallotOutcome } from "../components/ballot-outcome.tsx";
import { BallotResult } from "../components/ballot-result.tsx";
import { OptionText } from "../components/option-text.tsx";
import { paperForm } from "../forms.ts";
import { ballotPage } from "../queries/ballot-page.server.ts";
import { rankingFromPlaces } from "../rules/papers.ts";

export const handle: PageHandle = { i18n: ["ballots"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	const ballotId = ballotIdOf(params);
	const data = await ballotPage(db, actor, { ballotId, now });
	context.concerns(`ballot:${ballotId}`, `project:${data.project.id}`);
	return { ...data, now: now.toISOString() };
});

export const action = formAction({
	schema: paperForm,
	async run({ value: { choices, places }, actor, db, context, params }) {
		const ballotId = ballotIdOf(params);
		const given = places.flatMap(({ optionId, place }) => (place ? [[optionId, place] as const] : []));
		const ranking = rankingFromPlaces(new Map(given));
		if (ranking === null) throw new RuleBroken(null, "ballots:refusal.sharedPlace");
		await castBallot(db, actor, { ballotId, paper: [...choices, ...ranking], now: context.now });
		return `/ballots/${ballotId}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data?.ballot.question, description: data?.ballot.body || undefined });

export default function Ballot() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("ballots");
	const { ballot, project, options, count } = data;
	const lastResult = useFormAnswer();
	const taken = useTaken();
	const open = data.cast.allowed || (data.viewerIsVisitor && ballot.state === "open");
	const trail = [
		{ to: `/projects/${slugId(project)}`, label: <span lang={project.language}>{project.title}</span> },
	];
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={trail} />}
			title={<span lang={project.language}>{ballot.question}</span>}
			lead={<BallotHead page={data} now={data.now} />}
		>
			<div className="space-y-12">
				{ballot.body && (
					<p className="whitespace-pre-line" lang={project.language}>
						{ballot.body}
					</p>
				)}
				<BallotOutcome page={data} now={data.now} />
				{count && (
					<Section title={t(ballot.state === "closed" ? "result.title" : "result.soFar")}>
						<BallotResult count={count} options={options} />
					</Section>
				)}
				{open ? (
					<Section title={t(data.own ? "cast.yours" : "cast.title")}>
						<BallotForm key={taken} page={data} lastResult={lastResult} />
					</Section>
				) : (
					<Section title={t("options")}>
						<ul className="grid gap-4 sm:grid-cols-2">
							{options.map((option) => (
								<li key={option.id} className="overflow-hidden rounded-lg border border-line bg-card">
									<OptionText option={option} />
								</li>
							))}
						</ul>
					</Section>
				)}
				{ballot.state === "closed" && (
					<p className="text-sm text-soft">
						{t("export.text")}{" "}
						<Link reloadDocument to={`/ballots/${ballot.id}/papers.json`} className="link">
							JSON
						</Link>{" "}
						<Link reloadDocument to={`/ballots/${ballot.id}/papers.csv`} className="link">
							CSV
						</Link>
					</p>
				)}
				{!data.viewerMakes && <ReportLink subject={`ballot:${ballot.id}`} />}
			</div>
		</PageLayout>
	);
}
