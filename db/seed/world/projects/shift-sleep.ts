import type { WorldProject } from "../types.ts";

export const shiftSleep: WorldProject = {
	key: "shift-sleep",
	owner: "maya_tides",
	category: "apps",
	language: "en",
	daysAgo: 95,
	licence: "MPL-2.0",
	cover: "app-shift-week",
	followers: 9,
	takesUp: { "habit-gentle": [0] },
	released: { "habit-gentle": 30 },
	title: "Mostly",
	summary: "A habit tracker that says “mostly”.",
	story: "Paused: the tide app took my evenings.",
	versions: [
		{
			number: "0.1",
			kind: "concept",
			daysAgo: 94,
			title: "Four weeks, no streak",
			notes: "A drawing of the main screen.",
			pictures: ["app-calendar"],
			claims: { "habit-gentle": [0] },
			pulse: { up: 9, down: 3 },
		},
	],
};
