import { useLoaderData, useOutletContext } from "@remix-run/react";
import { openTodoCounts, versionPulses } from "#app/features/feedback/index.server.ts";
import { VersionVote } from "#app/features/feedback/index.ts";
import { GrowthLine, type VersionView } from "#app/features/projects/index.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idOfSlug } from "#app/kernel/slug.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { BallotList } from "../components/ballot-list.tsx";
import { canRunBallots } from "../policy.ts";
import { findProject } from "../queries/ballot-record.server.ts";
import { ballotsOf, publishedVersionIds } from "../queries/ballots-of.server.ts";

export const handle: PageHandle = { i18n: ["feedback", "ballots"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	const projectId = idOfSlug(params.slug);
	const found = projectId && (await findProject(db, actor, projectId));
	if (!found) throw new NotFound();
	const { id, hiddenAt } = found.project;
	return {
		pulses: await versionPulses(db, actor, await publishedVersionIds(db, id)),
		ballots: await ballotsOf(db, actor, { projectId: id, now }),
		todos: (await openTodoCounts(db, [id])).get(id) ?? 0,
		mayAsk: canRunBallots(actor, { hidden: hiddenAt !== null, isMaker: found.isMaker }).allowed,
		path: `/projects/${params.slug}`,
		now: now.toISOString(),
	};
});

interface ProjectOutlet {
	line: VersionView[];
	currentId: number | null;
	now: Date;
}

export default function ProjectPart() {
	const { pulses, ballots, todos, mayAsk, path, now } = useLoaderData<typeof loader>();
	const outlet = useOutletContext<ProjectOutlet>();
	const { t } = useTranslation(["feedback", "ballots"]);
	return (
		<div className="space-y-12">
			{outlet.line.length > 0 && (
				<GrowthLine
					{...outlet}
					under={({ id }) => {
						const pulse = pulses.find(({ versionId }) => versionId === id);
						return (
							pulse && (pulse.open || pulse.pulse) && <VersionVote pulse={pulse} compact={!pulse.open} />
						);
					}}
				/>
			)}
			<div className="flex flex-wrap gap-2.5">
				{outlet.line.length > 0 && <ButtonLink to={`${path}/loop`}>{t("feedback:aside.loop")}</ButtonLink>}
				{todos > 0 && (
					<ButtonLink to={`${path}/todos`}>{t("feedback:todo.open_count", { count: todos })}</ButtonLink>
				)}
			</div>
			{(ballots.length > 0 || mayAsk) && (
				<Section
					title={t("ballots:list.title")}
					id="ballots"
					action={
						mayAsk && (
							<ButtonLink size="sm" to={`${path}/ballots/new`}>
								{t("ballots:list.new")}
							</ButtonLink>
						)
					}
				>
					{ballots.length > 0 ? (
						<BallotList ballots={ballots} now={now} />
					) : (
						<p className="text-soft">{t("ballots:list.none")}</p>
					)}
				</Section>
			)}
		</div>
	);
}
