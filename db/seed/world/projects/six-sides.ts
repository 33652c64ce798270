import type { WorldProject } from "../types.ts";

export const sixSides: WorldProject = {
	key: "six-sides",
	owner: "moss",
	category: "prints",
	language: "en",
	daysAgo: 40,
	licence: "CC-BY-4.0",
	cover: "still-planter-hex",
	followers: 17,
	takesUp: {},
	remixOf: { project: "nine-days", version: "1.1" },
	title: "Six-sided nine days",
	summary: "The nine-day pot for narrow sills.",
	story: "Same reservoir, same felt, flat sides so that six of them stand in a row.",
	versions: [
		{
			number: "0.1",
			kind: "prototype",
			daysAgo: 40,
			title: "Flat sides",
			notes: "Hexagonal outside, the reservoir is 九天花盆 1.1.",
			pictures: ["still-planter-hex"],
			models: ["still-planter-hex"],
			claims: {},
			pulse: { up: 12, down: 2 },
		},
	],
};
