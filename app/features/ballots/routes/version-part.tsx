import { useLoaderData } from "@remix-run/react";
import { readVersionPart } from "#app/features/feedback/index.server.ts";
import { VersionPart } from "#app/features/feedback/index.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { slugId } from "#app/kernel/slug.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { BallotList } from "../components/ballot-list.tsx";
import { canRunBallots } from "../policy.ts";
import { ballotsOf } from "../queries/ballots-of.server.ts";

export const handle: PageHandle = { i18n: ["feedback", "ballots"] };

/** What people make of a version, and what its makers ask them to decide, inside its page. */
export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	const part = await readVersionPart(db, actor, params, now);
	const { project, version, isMaker, hidden } = part;
	return {
		part,
		ballots: await ballotsOf(db, actor, { projectId: project.id, versionId: version.id, now }),
		mayAsk: canRunBallots(actor, { hidden, isMaker }).allowed && version.state !== "recalled",
		askPath: `/projects/${slugId(project)}/ballots/new?version=${version.id}`,
	};
});

export default function VersionPartRoute() {
	const { part, ballots, mayAsk, askPath } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ballots");
	return (
		<div className="space-y-12">
			<VersionPart {...part} />
			{(ballots.length > 0 || mayAsk) && (
				<Section
					title={t("list.title")}
					id="ballots"
					action={
						mayAsk && (
							<ButtonLink size="sm" to={askPath}>
								{t("list.new")}
							</ButtonLink>
						)
					}
				>
					{ballots.length > 0 ? (
						<BallotList ballots={ballots} now={part.now} ofOneVersion />
					) : (
						<p className="text-soft">{t("list.none")}</p>
					)}
				</Section>
			)}
		</div>
	);
}
