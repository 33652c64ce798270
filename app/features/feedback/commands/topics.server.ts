/** The pages that show something of a round. */
export function roundTopics(about: { roundId: number; projectId: number; ideaIds: number[] }): string[] {
	return [
		`round:${about.roundId}`,
		`project:${about.projectId}`,
		"projects",
		...about.ideaIds.map((id) => `idea:${id}`),
		...(about.ideaIds.length > 0 ? ["board", "home"] : []),
	];
}
