import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { threadOwners } from "#app/http/thread-owners.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import routes from "#app/routes.ts";
import type { Database } from "#db/database.server.ts";
import { inTransaction } from "#db/transaction.server.ts";
import type { Cast, CastRole } from "./authorization-cast.ts";

export const now = new Date("2026-06-01T10:00:00Z");

export type Method = "GET" | "POST";
export type Handler = (args: object) => unknown;

export interface TableRoute {
	path: string;
	handlers: Record<Method, Handler | undefined>;
}

/** Every route of the application with its loader and its action. */
export async function routeTable(): Promise<TableRoute[]> {
	const table: TableRoute[] = [];
	for (const { path, file } of flat(routes as RouteConfigEntry[])) {
		const { loader, action } = await import(/* @vite-ignore */ `../../app/${file}`);
		table.push({ path, handlers: { GET: loader, POST: action } });
	}
	return table;
}

export interface Asking {
	path: string;
	method: Method;
	handler: Handler;
	role: CastRole;
}

/** Asks inside a transaction that is rolled back, so that nobody's answer depends on who asked before. */
export async function ask(
	db: Database,
	cast: Cast,
	{ path, method, handler, role }: Asking,
): Promise<unknown> {
	const params = cast.paramsOf(path);
	const request = new Request(`http://localhost${addressOf(path, params)}${cast.searchOf(path)}`, {
		method,
		...(method === "POST" && { body: new URLSearchParams(cast.formOf(path)) }),
	});
	return rolledBack(db, (tx) =>
		answerOf(handler, { request, params, context: contextOf(tx, cast.actors[role]) }),
	);
}

/** What the handler gives or throws; read whole, because what is read while it is sent needs its transaction. */
export async function answerOf(handler: Handler, args: object): Promise<unknown> {
	const answer = await (async () => handler(args))().catch((thrown: unknown) => thrown);
	if (!(answer instanceof Response)) return answer;
	const body = await answer.arrayBuffer();
	return new Response(body.byteLength > 0 ? body : null, { status: answer.status, headers: answer.headers });
}

/** Does `work` in a transaction of which nothing stays. */
export async function rolledBack<Result>(
	db: Database,
	work: (tx: Database) => Promise<Result>,
): Promise<Result> {
	let result: { value: Result } | null = null;
	const rollback = new Error("enough");
	await inTransaction(db, async (tx) => {
		result = { value: await work(tx) };
		throw rollback;
	}).catch((error) => {
		if (error !== rollback) throw error;
	});
	return (result as { value: Result } | null)?.value as Result;
}

/** The address of a route for these parameters. */
export function addressOf(path: string, params: Record<string, string>): string {
	return `/${path.replace(/:(\w+)\??/g, (_, name) => encodeURIComponent(params[name] ?? "1"))}`;
}

export function contextOf(db: Database, actor: Actor) {
	return {
		...{ db, actor, now, clock: () => now, origin: "http://localhost", demo: false, mailLeaves: false },
		...{
			secret: "secret",
			threadOwners,
			enqueue: async () => {},
			sessionId: null,
			locale: "en",
			theme: "light",
		},
		...{
			fromPage: false,
			requestId: "r",
			cspNonce: "n",
			address: "127.0.0.1",
			setCookie() {},
			comeBackAfter() {},
			concerns() {},
		},
		storage: { read: async () => Readable.from([]), scratchFolder: tmpdir(), ensureRoom: async () => {} },
	};
}

function flat(entries: RouteConfigEntry[], above = ""): { path: string; file: string }[] {
	return entries.flatMap((entry) => {
		const path = [above, entry.path].filter(Boolean).join("/");
		return [{ path, file: entry.file }, ...flat(entry.children ?? [], path)];
	});
}
