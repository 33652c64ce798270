import { z } from "zod";
import { pictureFields } from "#app/features/media/index.server.ts";
import { line, paragraph, rowId, wholeNumber } from "#app/kernel/forms.ts";
import { makeOutcomes, mostHours } from "./rules/makes.ts";
import { defaultRoundDays, longestRoundDays, mostRatingCriteria, shortestRoundDays } from "./rules/rounds.ts";
import { needsReason, verdictChoices } from "./rules/verdicts.ts";
import { firstChoices, laterChoices } from "./rules/version-votes.ts";

/** A field left empty doesn't arrive at all. */
const optionalText = (max: number) => paragraph(0, max).default("");

export const openRoundForm = z.strictObject({
	brief: optionalText(2000),
	days: wholeNumber(shortestRoundDays, longestRoundDays).default(defaultRoundDays),
	ratings: z.array(line(0, 60).default("")).max(mostRatingCriteria).default([]),
});

const makeFields = {
	makeOutcome: z.enum(makeOutcomes).optional(),
	makeText: optionalText(2000),
	makeSettings: optionalText(600),
	/** What its pictures show of what the version claims. */
	makeClaims: z.array(rowId).max(40).default([]),
	makeHours: wholeNumber(0, mostHours).optional(),
	makeMinutes: wholeNumber(0, 59).optional(),
	...pictureFields,
};

export const responseForm = z.strictObject({
	verdicts: z
		.array(
			z
				.strictObject({ claimId: rowId, choice: z.enum(verdictChoices), reason: optionalText(1000) })
				.refine(({ choice, reason }) => !needsReason(choice) || reason !== "", {
					message: "feedback:refusal.reasonNeeded",
					path: ["reason"],
				}),
		)
		.max(40)
		.default([]),
	ratings: z
		.array(z.strictObject({ criterionId: rowId, score: wholeNumber(1, 5).optional() }))
		.max(mostRatingCriteria)
		.default([]),
	text: optionalText(4000),
	...makeFields,
});

export const makeForm = z.strictObject({ ...makeFields, makeOutcome: makeFields.makeOutcome.unwrap() });

export const outcomeForm = z.strictObject({
	outcome: z.enum(["iterate", "ship", "stop"]),
	text: paragraph(1, 4000),
	kept: z.array(rowId).max(1000).default([]),
});

export const acceptTodoForm = z.strictObject({
	versionId: rowId.optional(),
	/** Set by the version editor, which wants its reader back. */
	back: z.literal("editor").optional(),
});
export const declineTodoForm = z.strictObject({ reason: paragraph(1, 1000) });

export const versionVoteForm = z.strictObject({
	choice: z.enum([...laterChoices, ...firstChoices]),
	reason: optionalText(280),
	/** Where the press came from: a page of this site. */
	back: z.string().max(300).optional(),
});
