import { z } from "zod";
import { locales } from "#app/kernel/locale.ts";

/** One of the switches in the footer. `back` is the page it was pressed on. */
export const preferencesForm = z.strictObject({
	lang: z.enum(locales).optional(),
	theme: z.enum(["light", "dark", "system"]).optional(),
	back: z.string().max(2000).optional(),
});
