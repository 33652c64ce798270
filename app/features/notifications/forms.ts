import { z } from "zod";
import { choosableKinds } from "./rules/kinds.ts";

export const readForm = z.strictObject({
	/** Go on to what it is about. */
	open: z.literal("1").optional(),
});

/** `until`: when the page was made. */
export const readAllForm = z.strictObject({ until: z.iso.datetime() });

export const preferencesForm = z.strictObject({
	kinds: z
		.union([z.enum(choosableKinds).transform((kind) => [kind]), z.array(z.enum(choosableKinds)).max(40)])
		.optional()
		.transform((kinds) => kinds ?? []),
});
