import { z } from "zod";
import { pictureFields, pictureId } from "#app/features/media/index.server.ts";
import { line, paragraph, rowId, wholeNumber } from "#app/kernel/forms.ts";
import { defaultBallotDays, longestBallotDays, mostOptions } from "./rules/papers.ts";

const option = z.strictObject({
	title: line(0, 80).default(""),
	text: paragraph(0, 400).default(""),
	picture: pictureId.optional(),
	/** Without JavaScript the picture comes with the form. */
	file: z.file().optional(),
});

export type OptionForm = z.output<typeof option>;

export const ballotForm = z.strictObject({
	question: line(4, 120),
	body: paragraph(0, 2000).default(""),
	method: z.enum(["approval", "ranked"]).default("approval"),
	days: wholeNumber(1, longestBallotDays).default(defaultBallotDays),
	versionId: rowId.optional(),
	options: z.array(option).max(mostOptions).default([]),
	alt: pictureFields.alt,
	focal: pictureFields.focal,
});

export type BallotForm = z.output<typeof ballotForm>;

/** Approved options, or places of options ("1" is best, empty stays unranked), as the ballot's method asks. */
export const paperForm = z.strictObject({
	choices: z.array(rowId).max(mostOptions).default([]),
	places: z
		.array(
			z.strictObject({
				optionId: rowId,
				place: wholeNumber(1, mostOptions).optional(),
			}),
		)
		.max(mostOptions)
		.default([]),
});

export const ballotOutcomeForm = z.strictObject({ optionId: rowId.optional(), text: paragraph(1, 4000) });

export const cancelBallotForm = z.strictObject({ reason: paragraph(2, 1000) });
