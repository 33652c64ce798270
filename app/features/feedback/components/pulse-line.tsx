import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { VersionPulse } from "../queries/version-pulse.server.ts";
import { versionPath } from "./paths.ts";
import { VersionVote } from "./version-vote.tsx";

/** A project's versions in a line, each with its small bar; the current one takes votes. */
export function PulseLine({
	project,
	pulses,
}: {
	project: { id: number; slug: string };
	pulses: VersionPulse[];
}) {
	const { t } = useTranslation("feedback");
	return (
		<ol aria-label={t("vote.line")} className="grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
			{pulses.map((pulse) => (
				<li key={pulse.versionId} className="border-t-2 border-line pt-3">
					<Link to={versionPath(project, pulse.number)} className="tabular font-bold hover:underline">
						v{pulse.number.major}.{pulse.number.minor}
					</Link>
					<div className="mt-2">
						<VersionVote pulse={pulse} compact={!pulse.open} />
					</div>
				</li>
			))}
		</ol>
	);
}
