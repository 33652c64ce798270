import { expect, test } from "vitest";
import { asUnavailable, DatabaseUnavailable, violatedConstraint } from "#db/database-error.server.ts";

function failed(message: string, more: object = {}): Error {
	return new Error("Failed query", { cause: Object.assign(new Error(message), more) });
}

test.each([
	["a refused connection", failed("connect", { code: "ECONNREFUSED", syscall: "connect" })],
	["a socket that is not there", failed("connect", { code: "ENOENT", syscall: "connect" })],
	["a pool with no room", new Error("timeout exceeded when trying to connect")],
	["a server that shuts down", failed("terminating", { code: "57P01" })],
	["too many connections", failed("sorry", { code: "53300" })],
	["a statement that took too long", failed("canceling", { code: "57014" })],
])("%s is told as an unavailable database", (_what, error) => {
	expect(asUnavailable(error)).toBeInstanceOf(DatabaseUnavailable);
});

test.each([
	["a missing file", failed("no such file", { code: "ENOENT", syscall: "open" })],
	["a broken rule", failed("duplicate", { code: "23505", constraint: "tags_name_unique" })],
	["a defect", new TypeError("x is not a function")],
	["something thrown that is no error", "no"],
])("%s is not", (_what, error) => {
	expect(asUnavailable(error)).toBeNull();
});

test("a broken constraint is found by its name", () => {
	expect(violatedConstraint(failed("duplicate", { code: "23505", constraint: "tags_name_unique" }))).toBe(
		"tags_name_unique",
	);
	expect(violatedConstraint(failed("syntax", { code: "42601" }))).toBeNull();
});
