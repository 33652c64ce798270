import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import * as forms from "#app/features/accounts/forms.ts";
import { profileForm } from "#app/features/people/forms.ts";

type Fields = Record<string, string | string[]>;

function errorsOf(schema: Parameters<typeof parseWithZod>[1]["schema"], fields: Fields): string[] | null {
	const data = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) data.append(name, value);
	}
	const submission = parseWithZod(data, { schema });
	return submission.status === "success" ? null : Object.keys(submission.error ?? {});
}

const good: Record<
	string,
	{ schema: Parameters<typeof parseWithZod>[1]["schema"]; fields: Record<string, string> }
> = {
	"sign-up": {
		schema: forms.signUpForm,
		fields: { handle: "lin_1", displayName: "林夏", email: "lin@example.org", password: "a long walk" },
	},
	"sign-in": { schema: forms.signInForm, fields: { login: "lin_1", password: "a long walk" } },
	"demo sign-in": { schema: forms.demoSignInForm, fields: { handle: "lin_1" } },
	"ask reset": { schema: forms.askResetForm, fields: { email: "lin@example.org" } },
	reset: { schema: forms.resetForm, fields: { token: "abc", password: "a long walk" } },
	password: { schema: forms.passwordForm, fields: { current: "x", password: "a long walk" } },
	email: { schema: forms.emailForm, fields: { email: "lin@example.org", current: "x" } },
	display: { schema: forms.displayForm, fields: { locale: "en", theme: "dark" } },
	session: { schema: forms.sessionForm, fields: { session: "a".repeat(64) } },
	delete: { schema: forms.deleteForm, fields: { current: "x" } },
	profile: { schema: profileForm, fields: { displayName: "林夏" } },
};

describe.each(Object.entries(good))("the form %s", (_name, { schema, fields }) => {
	test("takes what it should", () => {
		expect(errorsOf(schema, fields)).toBeNull();
	});
	test("refuses an unknown field", () => {
		expect(errorsOf(schema, { ...fields, isAdmin: "true" })).not.toBeNull();
	});
	test.each(Object.keys(fields))("refuses %s missing, empty, doubled and huge", (name) => {
		const { [name]: value = "", ...others } = fields;
		expect(errorsOf(schema, others)).toContain(name);
		if (name !== "token") expect(errorsOf(schema, { ...others, [name]: "" })).toContain(name);
		expect(errorsOf(schema, { ...others, [name]: [value, value] })).toContain(name);
		expect(errorsOf(schema, { ...others, [name]: "x".repeat(200_000) })).toContain(name);
	});
});

const { "sign-up": signUp } = good;
const tryField = (name: string, value: string) =>
	errorsOf(signUp!.schema, { ...signUp!.fields, [name]: value });

describe("sign-up", () => {
	test.each([
		["handle", "a"],
		["handle", "x".repeat(41)],
		["handle", "林夏"],
		["handle", "a😀b"],
		["handle", "admin"],
		["displayName", "\u200b\u202e"],
		["displayName", "名".repeat(61)],
		["email", "lin"],
		["email", "lin@example"],
		["email", "a b@example.org"],
		["email", "lin@example.org\nBcc: x@example.org"],
		["email", `${"x".repeat(65)}@example.org`],
		["email", "lin@exa_mple.org"],
		["password", "seven77"],
		["password", "名".repeat(342)],
	])("refuses %s %j", (name, value) => {
		expect(tryField(name, value)).toEqual([name]);
	});
	test.each([
		["handle", "A_1"],
		["handle", "x".repeat(40)],
		["displayName", "名".repeat(60)],
		["displayName", "👩‍🎨 مريم"],
		["email", "李@例子.中国"],
		["email", "a+b.c@mail.example.co"],
		["password", "八个汉字的密码呀"],
		["password", " spaces count "],
		["password", "x".repeat(1024)],
	])("takes %s %j", (name, value) => {
		expect(tryField(name, value)).toBeNull();
	});
});

describe("profile", () => {
	const link = (url: string) =>
		errorsOf(profileForm, { displayName: "x", "links[0].label": "", "links[0].url": url });
	test.each([
		"javascript:alert(1)",
		"data:text/html,x",
		"//",
		"http://user:pw@example.org",
		"ftp://example.org",
		"localhost",
	])("refuses the link %j", (url) => expect(link(url)).toEqual(["links[0].url"]));
	test.each(["https://example.org/我", "example.org", "http://example.org:8080/?a=1", ""])(
		"takes the link %j",
		(url) => expect(link(url)).toBeNull(),
	);
	test("refuses a fifth link and a bio too long by one", () => {
		const five = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`links[${index}].url`, "example.org"]));
		expect(errorsOf(profileForm, { displayName: "x", ...five })).toEqual(["links"]);
		expect(errorsOf(profileForm, { displayName: "x", bio: "字".repeat(2001) })).toEqual(["bio"]);
		expect(errorsOf(profileForm, { displayName: "x", bio: "字".repeat(2000) })).toBeNull();
	});
});
