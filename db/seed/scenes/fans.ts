import type { WorldComment, WorldIdea, WorldProject } from "../world/types.ts";

interface Fan {
	by: string;
	daysAgo: number;
}

/**
 * Which of the people who write want an idea as well, and since when: who spoke under it, and who tried what answers
 * it. Its author's vote stands already; its makers want to make it.
 */
export function fansOf(
	idea: WorldIdea,
	world: { said: Record<string, WorldComment[]>; projects: WorldProject[] },
): Fan[] {
	if (idea.closed) return [];
	const answering = world.projects.filter(({ takesUp }) => idea.key in takesUp);
	const others = new Set([idea.author, ...answering.flatMap(({ owner, makers = [] }) => [owner, ...makers])]);
	const spoken = (world.said[idea.key] ?? []).flatMap(([by, daysAgo, , replies = [], official]): Fan[] => [
		...(official ? [] : [{ by, daysAgo }]),
		...replies.map(([answerer, at]) => ({ by: answerer, daysAgo: at })),
	]);
	const tried = answering.flatMap(({ versions }) =>
		versions.flatMap(({ daysAgo, round }) =>
			(round?.texts ?? []).map(({ by }) => ({ by, daysAgo: daysAgo + 1 })),
		),
	);
	const since = new Map<string, number>();
	for (const { by, daysAgo } of [...spoken, ...tried]) {
		if (others.has(by)) continue;
		since.set(by, Math.max(since.get(by) ?? 0, Math.min(daysAgo, idea.daysAgo)));
	}
	return [...since].map(([by, daysAgo]) => ({ by, daysAgo }));
}
