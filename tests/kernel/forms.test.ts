import { expect, test } from "vitest";
import { line, paragraph } from "#app/kernel/forms.ts";

test.each([
	["just beyond", 121],
	["far beyond", 5000],
])("a text %s its bound is told the bound that its field shows", (_, length) => {
	for (const field of [line(1, 120), paragraph(1, 120)]) {
		const read = field.safeParse("长".repeat(length));
		expect(read.error?.issues.map(({ message }) => message)).toEqual(['["errors:tooLong",{"max":120}]']);
	}
});
