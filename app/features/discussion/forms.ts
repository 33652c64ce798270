import { z } from "zod";
import { pictureFields } from "#app/features/media/index.server.ts";
import { paragraph, rowId } from "#app/kernel/forms.ts";
import { longestMarkdown, mostPicturesPerComment, reactionKinds } from "./rules.ts";

/** Sent by a page that is alive: answer with data and stay, instead of going on to the comment. */
const stay = { stay: z.literal("1").optional() };

export const previewForm = z.strictObject({ body: paragraph(0, longestMarkdown).optional() });

export const commentForm = z.strictObject({
	body: paragraph(1, longestMarkdown),
	replyTo: rowId.optional(),
	official: z.boolean().optional(),
	...pictureFields,
	pictures: pictureFields.pictures.unwrap().max(mostPicturesPerComment).optional(),
});

export const editForm = z.strictObject({ body: paragraph(1, longestMarkdown) });
export const plainForm = z.strictObject(stay);
export const switchForm = z.strictObject({ on: z.enum(["yes", "no"]), ...stay });
/** `back` is where a page without JavaScript goes on to. */
export const watchForm = switchForm.extend({ back: z.string().max(2000).optional() });
export const reactionForm = z.strictObject({
	kind: z.enum(reactionKinds),
	on: z.enum(["yes", "no"]),
	...stay,
});
