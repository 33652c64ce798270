import { chainOf } from "./chain.ts";

interface Version {
	id: number;
	publishedAt: Date;
}

interface Chained<Idea, Each extends Version> {
	ideas: (Idea & { id: number; createdAt: Date })[];
	answers: { project: { id: number }; versions: Each[] }[];
	solvedAt: Date | null;
}

/** What a loop's timeline shows, in the order of time: each idea's first word, each version, the close. */
export function momentsOf<Idea, Each extends Version>({ ideas, answers, solvedAt }: Chained<Idea, Each>) {
	const said = ideas.map((idea) => ({ kind: "said" as const, at: idea.createdAt, idea }));
	const made = answers.flatMap(({ project, versions }) =>
		versions.map((version) => ({
			kind: "version" as const,
			at: version.publishedAt,
			projectId: project.id,
			version,
		})),
	);
	const solved = solvedAt ? [{ kind: "solved" as const, at: solvedAt }] : [];
	return chainOf([...said, ...made, ...solved]);
}
