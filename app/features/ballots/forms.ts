import { z } from "zod";
import { line, paragraph, rowId } from "#app/kernel/forms.ts";
import { defaultBallotDays, longestBallotDays, mostOptions } from "./rules/papers.ts";

const option = z.strictObject({
	title: line(0, 80).default(""),
	text: paragraph(0, 400).default(""),
	/** Public ids of one uploaded picture. */
	pictures: z
		.array(z.string().regex(/^[\w-]{6,64}$/))
		.max(1)
		.default([]),
});

export const ballotForm = z.strictObject({
	question: line(4, 120),
	body: paragraph(0, 2000).default(""),
	method: z.enum(["approval", "ranked"]).default("approval"),
	days: z.coerce.number().int().min(1).max(longestBallotDays).default(defaultBallotDays),
	versionId: rowId.optional(),
	options: z.array(option).max(mostOptions).default([]),
});

export const approvalForm = z.strictObject({ choices: z.array(rowId).max(mostOptions).default([]) });

export const rankedForm = z.strictObject({
	places: z
		.array(
			z.strictObject({
				optionId: rowId,
				/** 1 is best; empty stays unranked. */
				place: z.coerce.number().int().min(1).max(mostOptions).optional(),
			}),
		)
		.max(mostOptions)
		.default([]),
});

export const ballotOutcomeForm = z.strictObject({ optionId: rowId.optional(), text: paragraph(1, 4000) });
