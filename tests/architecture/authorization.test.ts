/**
 * Who may what: every route, asked by everybody, by GET and by POST. The golden file is the answer, a line
 * per route and method; a route without a line fails. After a wanted change: UPDATE_MATRIX=1 npx vitest run this file,
 * and read what changed. "in" is an invitation to sign in. 422 for everybody is a form that was sent empty
 * and asks for nobody's leave before it is read; forms whose answer depends on who asks are filled by the cast.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { ask, routeTable } from "./ask-route.ts";
import { assemble, roles } from "./authorization-cast.ts";

const golden = "tests/architecture/authorization.txt";
const db = await testDatabase();

test("every route answers everybody as the golden file says", { timeout: 120_000 }, async () => {
	const cast = await assemble(db);
	const lines = [heading()];
	for (const { path, handlers } of await routeTable()) {
		for (const method of ["GET", "POST"] as const) {
			const handler = handlers[method];
			if (!handler && method === "POST") continue;
			const cells: string[] = [];
			for (const role of roles)
				cells.push(handler ? statusOf(await ask(db, cast, { path, method, handler, role })) : "200");
			lines.push(
				`${method.padEnd(5)}${`/${path}`.padEnd(52)}${cells
					.map((cell) => cell.padEnd(14))
					.join("")
					.trimEnd()}`,
			);
		}
	}
	const matrix = `${lines.join("\n")}\n`;
	if (process.env.UPDATE_MATRIX) writeFileSync(golden, matrix);
	expect(matrix.split("\n")).toEqual(readFileSync(golden, "utf8").split("\n"));
});

function statusOf(result: unknown): string {
	if (result instanceof Response) return ofResponse(result.status, result.headers.get("Location"));
	if (result instanceof Error) return `! ${result.message.slice(0, 10)}`;
	const init = (result as { init?: { status?: number } } | null)?.init;
	return String(init?.status ?? 200);
}

function ofResponse(status: number, location: string | null): string {
	if (!location) return String(status);
	return location.startsWith("/sign-in") ? "in" : `→${status}`;
}

function heading(): string {
	return `${"".padEnd(57)}${roles
		.map((role) => role.padEnd(14))
		.join("")
		.trimEnd()}`;
}
