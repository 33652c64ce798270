import { z } from "zod";
import { lengthUnits } from "./rules/reading.ts";

/**
 * A button with nothing to fill in. `back` is the page it was pressed on; `stay` is sent by a page that is alive, to be
 * answered with data instead.
 */
export const pressForm = z.strictObject({
	back: z.string().max(500).optional(),
	stay: z.literal("1").optional(),
});

/** A press on one of the units. */
export const unitForm = pressForm.extend({ unit: z.enum(lengthUnits) });
