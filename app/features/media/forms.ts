import { z } from "zod";
import { line, wholeNumber } from "#app/kernel/forms.ts";
import { longestAlt } from "./rules.ts";

export const pictureUpload = z.strictObject({
	file: z.file(),
	alt: line(0, longestAlt).optional(),
	/** Where a form without JavaScript goes on to. */
	back: z.string().max(500).optional(),
});

/** An uploaded picture as forms name it. */
export const pictureId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/, "media:uploadGone");

/** A focal point as a form sends it: "0.3 0.75", from the left and the top. */
export const focalPoint = z
	.string()
	.regex(/^(0(\.\d{1,2})?|1) (0(\.\d{1,2})?|1)$/)
	.transform((text) => {
		const [x = 0.5, y = 0.5] = text.split(" ").map(Number);
		return { x, y };
	});

const mostPictures = 24;

/** What a `PictureField` sends; spread it into the form's strict object. */
export const pictureFields = {
	pictures: z.array(pictureId).max(mostPictures).optional(),
	files: z.array(z.file()).max(8).optional(),
	alt: z.record(pictureId, line(0, longestAlt).optional()).optional(),
	focal: z.record(pictureId, focalPoint.optional()).optional(),
	/** Without JavaScript: the place that each is to have, from 1. */
	place: z.record(pictureId, wholeNumber(1, mostPictures).optional()).optional(),
};

export interface SentPictures {
	pictures?: string[] | undefined;
	files?: File[] | undefined;
	alt?: Record<string, string | undefined> | undefined;
	focal?: Record<string, { x: number; y: number } | undefined> | undefined;
	place?: Record<string, number | undefined> | undefined;
}
