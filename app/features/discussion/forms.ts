import { z } from "zod";
import { paragraph } from "#app/kernel/forms.ts";
import { longestMarkdown } from "./rules.ts";

export const previewForm = z.strictObject({ body: paragraph(0, longestMarkdown).optional() });
