import { z } from "zod";

/** A button with nothing to fill in. `back` is the page it was pressed on. */
export const pressForm = z.strictObject({ back: z.string().max(500).optional() });
