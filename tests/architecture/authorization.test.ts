/**
 * Who may what: every route, asked by everybody, by GET and by POST. The golden file is the answer, a line
 * per route and method; a route without a line fails. After a wanted change: UPDATE_MATRIX=1 npx vitest run this file,
 * and read what changed. "in" is an invitation to sign in. 422 for everybody is a form that was sent empty
 * and asks for nobody's leave before it is read; forms whose answer depends on who asks are filled by the cast.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import { threadOwners } from "#app/http/thread-owners.server.ts";
import routes from "#app/routes.ts";
import type { Database } from "#db/database.server.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { assemble, type Cast, type CastRole, roles } from "./authorization-cast.ts";

const golden = "tests/architecture/authorization.txt";
const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

test("every route answers everybody as the golden file says", { timeout: 120_000 }, async () => {
	const cast = await assemble(db);
	const lines = [heading()];
	for (const { path, file } of flat(routes as RouteConfigEntry[])) {
		const module = await import(/* @vite-ignore */ `../../app/${file}`);
		for (const method of ["GET", "POST"] as const) {
			const handler = method === "GET" ? module.loader : module.action;
			if (!handler && method === "POST") continue;
			const cells: string[] = [];
			for (const role of roles)
				cells.push(handler ? await ask(cast, { path, method, handler, role }) : "200");
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

interface Asking {
	path: string;
	method: "GET" | "POST";
	handler: (args: object) => unknown;
	role: CastRole;
}

/** Asks inside a transaction that is rolled back, so that nobody's answer depends on who asked before. */
async function ask(cast: Cast, { path, method, handler, role }: Asking): Promise<string> {
	const params = cast.paramsOf(path);
	const address = path.replace(/:(\w+)\??/g, (_, name) => encodeURIComponent(params[name] ?? "1"));
	const request = new Request(`http://localhost/${address}${cast.searchOf(path)}`, {
		method,
		...(method === "POST" && { body: new URLSearchParams(cast.formOf(path)) }),
	});
	let answer = "";
	const rollback = new Error("enough");
	await inTransaction(db, async (tx) => {
		const context = contextOf(tx, cast, role);
		answer = await (async () => handler({ request, params, context }))().then(statusOf, statusOf);
		throw rollback;
	}).catch((error) => {
		if (error !== rollback) throw error;
	});
	return answer;
}

function contextOf(tx: Database, cast: Cast, role: CastRole) {
	const actor = cast.actors[role];
	return {
		...{ db: tx, actor, now, clock: () => now, origin: "http://localhost", demo: false, mailLeaves: false },
		...{
			secret: "secret",
			threadOwners,
			enqueue: async () => {},
			sessionId: null,
			locale: "en",
			theme: "light",
		},
		...{ requestId: "r", cspNonce: "n", address: "127.0.0.1", setCookie() {}, concerns() {} },
		storage: { read: async () => Readable.from([]), scratchFolder: tmpdir(), ensureRoom: async () => {} },
	};
}

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

function flat(entries: RouteConfigEntry[], above = ""): { path: string; file: string }[] {
	return entries.flatMap((entry) => {
		const path = [above, entry.path].filter(Boolean).join("/");
		return [{ path, file: entry.file }, ...flat(entry.children ?? [], path)];
	});
}
