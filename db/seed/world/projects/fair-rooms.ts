import type { WorldProject } from "../types.ts";

export const fairRooms: WorldProject = {
	key: "fair-rooms",
	owner: "wen_pours",
	category: "apps",
	language: "en",
	daysAgo: 28,
	licence: "MIT",
	cover: "app-ledger",
	followers: 22,
	takesUp: { "split-fair": [0, 1] },
	title: "Fair Rooms",
	summary: "Agree on the weights once, argue never.",
	story: "A paper prototype first: I want to know whether people *sign* a weight before I write code.",
	versions: [
		{
			number: "0.1",
			kind: "concept",
			daysAgo: 28,
			title: "Paper first",
			notes: "A printable sheet with a column for signatures.",
			pictures: ["app-ledger"],
			claims: { "split-fair": [0, 1] },
			pulse: { up: 16, down: 9 },
			document: {
				name: "sheet.md",
				text: "# Rooms and weights\n\n| room | weight | signed by | on |\n|---|---|---|---|\n| balcony | 1.3 | | |\n| no window | 0.7 | | |\n",
			},
			round: {
				opensAfter: 2,
				days: 7,
				brief: "Put it on the fridge. Who signs?",
				tallies: [
					[2, 3, 2, 0],
					[4, 1, 2, 0],
				],
				reasons: [
					"Two of four signed; the balcony did not.",
					"We argued about 1.3 for an hour.",
					"Weights need a reason beside them.",
					"Signed, but nobody dated it.",
					"The box room is not half a room.",
					"我们按面积算了两遍，结果不一样。",
					"One of us moved in later.",
					"没写水电怎么分。",
				],
				texts: [{ by: "badger", text: "The balcony refuses. But now we know why." }],
			},
		},
	],
};
