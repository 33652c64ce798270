import { z } from "zod";
import { paragraph, rowId } from "#app/kernel/forms.ts";
import { closableReasons, reportReasons, suspensionDays } from "./rules/acts.ts";

export const reportForm = z.strictObject({
	reason: z.enum(reportReasons),
	text: paragraph(0, 2000).optional(),
});

const reason = paragraph(4, 1000);

/** One form for all acts; which fields an act needs is the command's to say. */
export const actForm = z.strictObject({
	reason,
	revision: z.coerce.number().int().positive().optional(),
	target: rowId.optional(),
	category: rowId.optional(),
	tags: z
		.string()
		.max(600)
		.optional()
		.transform((text) => text && splitTags(text)),
	closeReason: z.enum(closableReasons).optional(),
	days: z.coerce
		.number()
		.refine((days) => suspensionDays.some((known) => known === days))
		.optional(),
});

export const undoForm = z.strictObject({ reason });

export const pressForm = z.strictObject({});

function splitTags(text: string): string[] {
	const names = text
		.split(/[,，、]/)
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== "" && [...name].length <= 24);
	return [...new Set(names)].slice(0, 5);
}
