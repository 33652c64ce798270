import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { StateBadge } from "#app/ui/chip.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";
import { numberText, projectPath, versionPath } from "./paths.ts";

interface TrailProps {
	project: { id: number; slug: string; title: string; language: string };
	version: { major: number; minor: number };
}

export function RoundTrail({ project, version }: TrailProps) {
	const { t } = useTranslation("feedback");
	return (
		<Breadcrumbs
			trail={[
				{ to: "/rounds", label: t("rounds.title") },
				{ to: projectPath(project), label: <span lang={project.language}>{project.title}</span> },
				{ to: versionPath(project, version), label: `v${numberText(version)}` },
			]}
		/>
	);
}

/** Whether it is open, until when, and how many have answered. */
export function RoundHead({ round, now }: { round: RoundPage["round"]; now: string }) {
	const { t } = useTranslation("feedback");
	const state = round.state === "open" && round.over ? "counting" : round.state;
	const at = round.closedAt ?? round.closesAt;
	return (
		<span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
			<StateBadge tone={state === "open" ? "amber" : state === "closed" ? "jade" : "slate"}>
				{t(`round.${state}`)}
			</StateBadge>
			<span>
				{t(state === "open" ? "round.closes" : "round.ended")}
				<RelativeTime at={at.toISOString()} now={now} />
			</span>
			<span>{t("round.answered", { count: round.responseCount })}</span>
		</span>
	);
}
