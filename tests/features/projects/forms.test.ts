import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import * as forms from "#app/features/projects/forms.ts";

type Schema = Parameters<typeof parseWithZod>[1]["schema"];
type Fields = Record<string, string | string[]>;

function read(schema: Schema, fields: Fields) {
	const data = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) data.append(name, value);
	}
	return parseWithZod(data, { schema });
}

function errorsOf(schema: Schema, fields: Fields): string[] | null {
	const submission = read(schema, fields);
	return submission.status === "success" ? null : Object.keys(submission.error ?? {});
}

const project = { title: "可补妆底", licence: "CC-BY-SA-4.0", categoryId: "3" };
const draft = { revision: "1", number: "0.1", kind: "concept" };

describe.each([
	["opening a project", forms.openProjectForm, project],
	["editing a project", forms.editProjectForm, project],
	["taking up an idea", forms.takeUpForm, { ideaId: "5" }],
	["letting an idea go", forms.releaseForm, { ideaId: "5", reason: "没有时间" }],
	["inviting", forms.inviteForm, { handle: "@lin" }],
	["recalling", forms.recallForm, { reason: "卡扣会断，会划伤手指，请停用。" }],
	["publishing", forms.publishForm, { revision: "3" }],
] as [string, Schema, Record<string, string>][])("the form for %s", (_name, schema, fields) => {
	test("takes what it should and refuses an unknown field", () => {
		expect(errorsOf(schema, fields)).toBeNull();
		expect(errorsOf(schema, { ...fields, ownerId: "1" })).not.toBeNull();
	});
	test.each(Object.keys(fields))("refuses %s missing, empty, doubled and huge", (name) => {
		const { [name]: value = "", ...others } = fields;
		expect(errorsOf(schema, others)).toContain(name);
		expect(errorsOf(schema, { ...others, [name]: "" })).toContain(name);
		expect(errorsOf(schema, { ...others, [name]: [value, value] })).toContain(name);
		expect(errorsOf(schema, { ...others, [name]: "x".repeat(200_000) })).toContain(name);
	});
});

describe("a project's title", () => {
	test.each([
		["甲", false],
		["甲乙", true],
		["字".repeat(80), true],
		["字".repeat(81), false],
		["🙂".repeat(80), true],
		["\u200b\u200b\u200b", false],
		["  \n ", false],
	])("counts characters: %j", (title, fits) => {
		expect(errorsOf(forms.editProjectForm, { ...project, title }) === null).toBe(fits);
	});
});

describe("the draft's form", () => {
	test("is saved as far as it is typed, with nothing but a kind", () => {
		const submission = read(forms.draftForm, draft);
		expect(submission.status).toBe("success");
		expect(errorsOf(forms.draftForm, { revision: "1", kind: "concept" })).toBeNull();
	});
	test.each([
		["revision", "0"],
		["revision", "one"],
		["kind", "masterpiece"],
		["kind", ["concept", "release"]],
		["number", "1".repeat(13)],
		["claims", "-1"],
		["claims", "1; drop table claims"],
		["arrange", "up:../../etc/passwd"],
		["arrange", "explode:abcdef123"],
		["newFiles", "a b"],
		["pictures[0].alt", "字".repeat(301)],
		["changes[0].kind", "invented"],
		["changes[0].author", "me"],
		["pictures[0].role", "photo"],
		["title", "字".repeat(81)],
		["state", "published"],
	] as [string, string | string[]][])("refuses %s = %j", (name, value) => {
		expect(errorsOf(forms.draftForm, { ...draft, [name]: value })).not.toBeNull();
	});
	test("keeps changelog rows in order and takes empty ones", () => {
		const submission = read(forms.draftForm, {
			...draft,
			"changes[0].kind": "fixed",
			"changes[0].text": "边缘不再发亮",
			"changes[1].kind": "added",
			"changes[1].text": "",
		});
		expect(submission.status === "success" && (submission.value as { changes: unknown }).changes).toEqual([
			{ kind: "fixed", text: "边缘不再发亮" },
			{ kind: "added", text: "" },
		]);
	});
});
