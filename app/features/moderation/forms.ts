import { z } from "zod";
import { tagsField } from "#app/features/ideas/index.server.ts";
import { roles } from "#app/kernel/actor.ts";
import { paragraph, rowId, wholeNumber } from "#app/kernel/forms.ts";
import { closableReasons, parseSubject, reportReasons, suspensionDays } from "./rules/acts.ts";

export const reportForm = z.strictObject({
	reason: z.enum(reportReasons),
	text: paragraph(0, 2000).optional(),
	/** One picture or file of the thing; left out or empty: the thing itself. */
	about: z
		.string()
		.max(40)
		.optional()
		.transform((text, context) => {
			const about = parseSubject(text ?? null);
			if (text && !about) context.addIssue({ code: "custom", message: "errors:invalid" });
			return about;
		}),
});

const reason = paragraph(2, 1000);

/** One form for all acts; which fields an act needs is the command's to say. */
export const actForm = z.strictObject({
	reason,
	/** The case's, and the thing's own, as the moderator saw them. */
	revision: rowId.optional(),
	seen: rowId.optional(),
	target: rowId.optional(),
	category: rowId.optional(),
	tags: tagsField,
	closeReason: z.enum(closableReasons).optional(),
	days: wholeNumber(0)
		.refine((days) => suspensionDays.some((known) => known === days))
		.optional(),
	role: z.enum(roles).optional(),
});

export const undoForm = z.strictObject({ reason });

export const pressForm = z.strictObject({});
