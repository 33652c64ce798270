import { z } from "zod";
import { pictureFields } from "#app/features/media/index.server.ts";
import { line, paragraph, rowId, wholeNumber } from "#app/kernel/forms.ts";
import { mostCriteria } from "./rules/criteria.ts";
import { parsePrice } from "./rules/price-input.ts";
import { currencies } from "./rules/prices.ts";
import { splitWords, wordsFit } from "./rules/words.ts";

export const mostTags = 5;
export const mostSegments = 6;
const longestWord = 24;

/** Tags as they are typed into one field: each once, in small letters. Also what a moderator gives an idea. */
export const tagsField = words(mostTags).transform((names) => names.map((name) => name.toLowerCase()));

const common = {
	title: line(4, 120),
	body: paragraph(0, 20_000).optional(),
	category: z.string("ideas:form.categoryNeeded").pipe(rowId),
	tags: tagsField,
	segments: words(mostSegments),
	...pictureFields,
};

const criteria = z
	.array(z.strictObject({ id: rowId.optional(), text: line(0, 200).optional() }))
	.max(20)
	.optional()
	.transform((rows) => (rows ?? []).map(({ id, text }) => ({ id: id ?? null, text: text ?? "" })))
	.superRefine(checkCriteria)
	.transform((rows) => rows.filter(({ text }) => text !== ""));

/** A new idea, as its form sends it. */
export const newIdeaForm = z.strictObject({
	...common,
	criteria,
	/** The same title stands there already, and this is another need. */
	another: z.literal("on").optional(),
});

export const editIdeaForm = z.strictObject({
	...common,
	criteria,
	/** The idea's revision that the form was filled from. */
	revision: wholeNumber(0),
});

/** A press on the ring. `back` is where a page without JavaScript goes on to. */
export const voteForm = z.strictObject({ back: z.string().max(2000).optional() });

export const wishForm = z
	.strictObject({
		price: z.string().max(20).optional(),
		currency: z.enum(currencies).default("CNY"),
		segment: z.union([z.literal("none"), rowId]).optional(),
	})
	.transform(({ price, currency, segment }, context) => {
		const minor = price ? parsePrice(price, currency) : null;
		if (price && minor === null) {
			context.addIssue({ code: "custom", path: ["price"], message: "ideas:wish.priceUnreadable" });
		}
		return {
			price: minor === null ? null : { minor, currency },
			segmentId: segment === "none" || segment === undefined ? null : segment,
		};
	});

export const noteForm = z.strictObject({ text: paragraph(0, 500).optional() });

/** Pairs of an unsent form as JSON. */
export const draftForm = z.strictObject({ fields: z.string().max(120_000).transform(readPairs) });

function words(most: number) {
	return z
		.string()
		.max(600)
		.optional()
		.transform((text) => splitWords(text ?? ""))
		.superRefine((names, context) => {
			const problem = wordsFit(names, most, longestWord);
			const message =
				problem === "many"
					? JSON.stringify(["errors:tooManyItems", { max: most }])
					: JSON.stringify(["ideas:form.wordTooLong", { max: longestWord }]);
			if (problem) context.addIssue({ code: "custom", message });
		});
}

function checkCriteria(rows: { text: string }[], context: z.core.$RefinementCtx): void {
	const filled = rows.filter(({ text }) => text !== "").length;
	if (filled === 0) {
		context.addIssue({ code: "custom", path: [0, "text"], message: "ideas:form.criterionNeeded" });
	}
	if (filled > mostCriteria) {
		const message = JSON.stringify(["errors:tooManyItems", { max: mostCriteria }]);
		context.addIssue({ code: "custom", message });
	}
	for (const [index, { text }] of rows.entries()) {
		const message = JSON.stringify(["errors:tooShort", { min: 2 }]);
		if (text !== "" && [...text].length < 2)
			context.addIssue({ code: "custom", path: [index, "text"], message });
	}
}

function readPairs(json: string): [string, string][] {
	try {
		const pairs: unknown = JSON.parse(json);
		if (!Array.isArray(pairs)) return [];
		return pairs.filter(
			(pair): pair is [string, string] =>
				Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"),
		);
	} catch {
		return [];
	}
}
