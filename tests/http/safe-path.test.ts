import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "#app/http/safe-path.ts";

const ours = "https://huixiang.example";

// Pieces that have led people off other sites, in any order, between anything else.
const piece = fc.oneof(
	fc.constantFrom(
		"/",
		"\\",
		"//",
		"/\\",
		"@",
		":",
		".",
		"..",
		"%2f",
		"%5c",
		"%09",
		"?",
		"#",
		"&next=",
		"https:",
	),
	fc.constantFrom(
		"javascript:",
		"data:",
		"evil.example",
		"\t",
		"\n",
		"\r",
		"\0",
		"\u2028",
		"\uff0f",
		"。",
		"\u202e",
	),
	fc.string({ unit: "binary", maxLength: 6 }),
);
const path = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));

test("whatever comes as a place to go on to, the way leads to this site", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				path,
				path.map((rest) => `/${rest}`),
			),
			(asked) => {
				const given = safePath(asked);
				// As a header takes it, and as a browser reads it: tabs and line ends away, backslashes as slashes.
				expect(given).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
				expect(given).not.toContain("\\");
				expect(new URL(given, ours).origin).toBe(ours);
				expect(safePath(given)).toBe(given);
			},
		),
		{ numRuns: 3000 },
	);
});

test("a path of ours stays what it is", () => {
	const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
	const own = fc
		.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.option(word), fc.option(word))
		.map(
			([parts, query, hash]) => `/${parts.join("/")}${query ? `?q=${query}` : ""}${hash ? `#${hash}` : ""}`,
		);
	fc.assert(
		fc.property(own, (asked) => {
			expect(safePath(asked, "/elsewhere")).toBe(asked);
		}),
	);
	expect(safePath("/ideas/灯-12")).toBe("/ideas/%E7%81%AF-12");
	// Found by the test above: "/" and dots can hide a second slash.
	for (const off of ["/.//evil.example", "/a/..//evil.example", "/%2e//evil.example"])
		expect(safePath(off)).toBe("/");
	for (const other of [null, undefined, 7, {}, new File([], "x"), "", "ideas", `/${"x".repeat(2000)}`])
		expect(safePath(other, "/ideas")).toBe("/ideas");
});
