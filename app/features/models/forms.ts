import { z } from "zod";

/**
 * A button with nothing to fill in. `back` is the page it was pressed on; `stay` is sent by a page that is alive, to be
 * answered with data instead.
 */
export const pressForm = z.strictObject({
	back: z.string().max(500).optional(),
	stay: z.literal("1").optional(),
});
