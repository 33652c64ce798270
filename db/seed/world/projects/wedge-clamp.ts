import type { WorldProject } from "../types.ts";

export const wedgeClamp: WorldProject = {
	key: "wedge-clamp",
	owner: "oskar",
	category: "prints",
	language: "en",
	daysAgo: 17,
	licence: "CC-BY-4.0",
	cover: "still-clamp-blue",
	followers: 14,
	takesUp: { "thick-clamp": [0, 1] },
	title: "Wedge, not screw",
	summary: "A clamp that a lamp’s own weight tightens.",
	story:
		"石墨’s clamp is the better clamp. Mine asks another question: what if nothing turns, so that nothing can turn loose?",
	versions: [
		{
			number: "0.1",
			kind: "concept",
			daysAgo: 16,
			title: "Two wedges",
			notes: "The lamp hangs on the wedge; every shake pulls it in.",
			pictures: ["still-clamp-blue"],
			models: ["still-clamp-blue"],
			claims: { "thick-clamp": [0, 1] },
			pulse: { up: 17, down: 6 },
			round: {
				opensAfter: 1,
				days: 7,
				brief: "Hang it, shake the bed, look at the gap every morning.",
				tallies: [
					[4, 2, 1, 0],
					[4, 1, 2, 0],
				],
				reasons: [
					"差两毫米，八厘米的板塞不进去。",
					"Fits at 78. Mine is 81.",
					"要锤子才取得下来。",
					"My bed has a lip; it won’t go over.",
					"Holds, but the lamp turns on its own.",
					"木板一湿就滑。",
				],
				texts: [
					{
						by: "badger",
						text: "Gets tighter every time the bunk moves. Getting it off is another story.",
					},
				],
				outcome: {
					kind: "iterate",
					text: "Wider by four millimetres, and a hole to push the wedge out.",
					daysAfterClose: 2,
				},
			},
		},
	],
};
