import { z } from "zod";
import { pictureFields } from "#app/features/media/index.server.ts";
import { line, paragraph } from "#app/kernel/forms.ts";

export const mostLinks = 4;

// Half-filled rows are what people leave behind: a row without an address is no link.
const link = z.strictObject({
	label: line(0, 40).optional(),
	url: z
		.string()
		.max(300)
		.optional()
		.transform((value, context) => {
			const text = value?.trim() ?? "";
			if (text === "") return "";
			const address = webAddress(text);
			if (!address) context.addIssue({ code: "custom", message: "people:profile.badLink" });
			return address ?? "";
		}),
});

export const profileForm = z.strictObject({
	displayName: line(1, 60),
	bio: paragraph(0, 2000).optional(),
	links: z.array(link).max(mostLinks).optional(),
	...pictureFields,
});

/** Only the web, with or without its scheme typed; null for anything else. */
function webAddress(text: string): string | null {
	const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
	if (!URL.canParse(full)) return null;
	const url = new URL(full);
	const isWeb = url.protocol === "https:" || url.protocol === "http:";
	return isWeb && url.hostname.includes(".") && url.username === "" ? url.href.slice(0, 400) : null;
}
