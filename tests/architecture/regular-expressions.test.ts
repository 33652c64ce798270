import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";

// The backend in JavaScript: the others are programs for some platforms only.
vi.stubEnv("RECHECK_BACKEND", "pure");
const { checkSync }: typeof import("recheck") = createRequire(import.meta.url)("recheck");
afterAll(() => vi.unstubAllEnvs());

test("no regular expression of ours takes longer than its text is long", { timeout: 120_000 }, () => {
	const written = new Map<string, string>();
	for (const file of sourceFiles()) for (const text of literalsIn(file)) written.set(text, file);
	written.set(String(z.regexes.email), "zod");
	expect(written.size).toBeGreaterThan(100);
	const slow = [...written].filter(([text]) => statusOf(text) !== "safe");
	expect(slow).toEqual([]);
});

test("the checker tells slow from fast", () => {
	expect(statusOf("/^(a+)+$/")).toBe("vulnerable");
	expect(statusOf("/^-+|-+$/g")).toBe("vulnerable");
	expect(statusOf("/^a+$/")).toBe("safe");
});

function statusOf(literal: string): string {
	const end = literal.lastIndexOf("/");
	const check = () =>
		checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 20_000, maxIteration: 2 }).status;
	try {
		return check();
	} catch {
		// Where cores are busy, the thread that checks may be heard a moment before its answer is there.
		return check();
	}
}

/** What runs in the server or the browser; the seed reads nothing that others wrote. */
function sourceFiles(): string[] {
	return ["app", "db"]
		.flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))))
		.filter((file) => /\.(tsx?|js)$/.test(file) && !file.startsWith(join("db", "seed")));
}

function literalsIn(file: string): string[] {
	const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	function visit(node: ts.Node): void {
		if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
		ts.forEachChild(node, visit);
	}
	visit(source);
	return found;
}
