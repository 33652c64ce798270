/** Bounds of what a project and a version may hold, in characters (code points) and pieces. */
export const projectLimits = {
	title: { min: 2, max: 80 },
	summary: 160,
	story: 20_000,
	makers: 12,
	/** Ideas that one project answers at a time. */
	ideas: 12,
} as const;

export const versionLimits = {
	title: 80,
	notes: 10_000,
	changes: 40,
	change: 300,
	pictures: 12,
	caption: 200,
	files: 24,
	claims: 40,
	recallReason: { min: 10, max: 1_000 },
} as const;
