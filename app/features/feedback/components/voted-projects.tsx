import type { ProjectCard } from "#app/features/projects/index.server.ts";
import { ProjectGrid } from "#app/features/projects/index.ts";
import type { VersionPulse } from "../queries/version-pulse.server.ts";
import { VersionVote } from "./version-vote.tsx";

interface VotedProjectsProps {
	cards: ProjectCard[];
	pulses: VersionPulse[];
}

/** Projects side by side, each with the vote on its current version. */
export function VotedProjects({ cards, pulses }: VotedProjectsProps) {
	return (
		<ProjectGrid
			cards={cards}
			under={({ current }) => {
				const pulse = pulses.find(({ versionId }) => versionId === current?.id);
				return pulse && (pulse.open || pulse.pulse) && <VersionVote pulse={pulse} size="sm" compact />;
			}}
		/>
	);
}
