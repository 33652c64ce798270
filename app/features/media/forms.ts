import { z } from "zod";
import { line } from "#app/kernel/forms.ts";
import { longestAlt } from "./rules.ts";

export const pictureUpload = z.strictObject({
	file: z.file(),
	alt: line(0, longestAlt).optional(),
	/** Where a form without JavaScript goes on to. */
	back: z.string().max(500).optional(),
});
