import fc from "fast-check";
import { expect, test } from "vitest";
import { bm25, closest, ranked, rarest, saysEnough, wholeOf } from "#app/features/ideas/rules/likeness.ts";
import { parseSearch } from "#app/features/ideas/rules/search-grammar.ts";
import { searchTokens, titleKey, tokenize } from "#app/features/ideas/rules/tokenizer.server.ts";

test("Chinese is cut into characters and pairs, so a word inside a sentence is found", () => {
	expect(tokenize("补妆底")).toEqual(["补", "妆", "底", "补妆", "妆底"]);
	const sentence = tokenize("希望有一种能反复补妆的底");
	for (const token of searchTokens("补妆")) expect(sentence).toContain(token);
	expect(searchTokens("补妆")).toEqual(["补妆"]);
	expect(searchTokens("底")).toEqual(["底"]);
});

test("script variants, width and case come out alike", () => {
	expect(tokenize("補妝")).toEqual(tokenize("补妆"));
	expect(tokenize("ＢＪＤ")).toEqual(["bjd"]);
	expect(tokenize("BJD换妆")).toEqual(["bjd", "换", "妆", "换妆"]);
});

test("English words lose their endings and stop words, numbers and model names stay", () => {
	expect(tokenize("The lamps are clipping")).toEqual(["lamp", "clip"]);
	expect(tokenize("A6 8cm v0.3 K-2")).toEqual(["a6", "8cm", "v0", "3", "v03", "k", "2", "k2"]);
	expect(tokenize("see https://example.org/a?b=c now")).toEqual(["see", "now"]);
	expect(tokenize("don't")).toEqual(["dont"]);
});

test("any text gives an answer, and a text always contains its own search tokens", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
			const tokens = new Set(tokenize(text));
			for (const token of searchTokens(text)) expect(tokens.has(token)).toBe(true);
		}),
	);
	expect(tokenize("x".repeat(1_000_000)).length).toBeLessThan(10);
});

test("titles that differ in case, spacing, punctuation or script variant are the same", () => {
	expect(titleKey("床头灯夹：8 cm 厚的床板夹不住！")).toBe(titleKey("床頭燈夾 8cm厚的床板夾不住"));
	expect(titleKey("A Lamp-Clip")).toBe(titleKey("a lamp clip."));
	expect(titleKey("灯夹")).not.toBe(titleKey("灯架"));
});

test("a rarer shared word weighs more, a longer text less", () => {
	const corpus = { documents: 1000, averageLength: 40 };
	const candidate = { id: 1, length: 40, counts: [1, 0] };
	expect(bm25(candidate, [3, 500], corpus)).toBeGreaterThan(
		bm25({ ...candidate, counts: [0, 1] }, [3, 500], corpus),
	);
	expect(bm25(candidate, [3, 500], corpus)).toBeGreaterThan(
		bm25({ ...candidate, length: 400 }, [3, 500], corpus),
	);
	const order = ranked(
		[{ ...candidate, id: 1, counts: [0, 1] }, candidate, { id: 9, length: 4, counts: [0, 0] }],
		[3, 500],
		corpus,
	);
	expect(order.map(({ id }) => id)).toHaveLength(2);
});

test("documents are looked up by at most eight of the rarest tokens, fewer when those find enough", () => {
	const frequencies = new Map(Array.from({ length: 20 }, (_, index) => [`t${index}`, index + 1]));
	expect(rarest([...frequencies.keys(), "unknown"].reverse(), frequencies)).toEqual(
		Array.from({ length: 8 }, (_, index) => `t${index}`),
	);
	expect(
		rarest(
			["的", "灯", "灯夹"],
			new Map([
				["的", 9000],
				["灯", 400],
				["灯夹", 2],
			]),
		),
	).toEqual(["灯夹", "灯"]);
	expect(rarest(["nothing"], new Map())).toEqual([]);
});

test("likeness is asked from about six characters or three words", () => {
	expect(saysEnough("床头灯")).toBe(false);
	expect(saysEnough("床头灯夹不住")).toBe(true);
	expect(saysEnough("lamp clip")).toBe(false);
	expect(saysEnough("lamp clip thick")).toBe(true);
});

test("the search box reads its small grammar and leaves the rest as words", () => {
	expect(parseSearch('status:open tag:doll by:@Lin "exact words" 补妆 底')).toEqual({
		text: "补妆 底",
		phrases: ["exact words"],
		states: ["open"],
		tags: ["doll"],
		authors: ["lin"],
		categories: [],
	});
	expect(parseSearch('状态：已解决 标签:"两个 词" status:nonsense')).toMatchObject({
		text: "status:nonsense",
		states: ["resolved"],
		tags: ["两个 词"],
	});
	expect(parseSearch("8:30 ratio 16:9")).toMatchObject({ text: "8:30 ratio 16:9" });
});

test("no line breaks the search grammar, and none makes more than it should", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 260 }), (line) => {
			const query = parseSearch(line);
			expect(query.text.length).toBeLessThanOrEqual(line.length + 1);
			expect(query.phrases.length + query.tags.length + query.authors.length).toBeLessThanOrEqual(24);
		}),
	);
});

test("only what comes close to the best is like it", () => {
	const found = [{ score: 10 }, { score: 3 }, { score: 2.9 }];
	expect(closest(found, 0)).toEqual([{ score: 10 }, { score: 3 }]);
	expect(closest([], 0)).toEqual([]);
	expect(closest(found, 40), "of a title that says much, a common word is nothing").toEqual([{ score: 10 }]);
	expect(closest(found, 400)).toEqual([]);
	expect(wholeOf([0, 1], { documents: 19, averageLength: 9 }), "too few to know what is common").toBe(0);
	expect(wholeOf([0, 1], { documents: 20, averageLength: 9 })).toBeCloseTo(Math.log(42) + Math.log(14));
});
