import { createHash } from "node:crypto";
import pg from "pg";

/** A text is named when it comes for the third time: what is asked once is not worth remembering. */
const sightingsBeforeNaming = 3;
/** Of each connection on a server, of the one session on the embedded engine; about 30 kB each. */
const mostNames = 500;
const mostCandidates = 5000;

/**
 * Connections, all of one pool, on which statements that repeat are parsed and planned once: the server keeps a named statement's
 * plan. Planning took longer than running on the embedded engine. The embedded engine's one session knows a name
 * for all its connections (embedded/wire.js), so a name follows from its text.
 */
export function preparingClients(): typeof pg.Client {
	const nameOf = naming();
	return class PreparingClient extends pg.Client {
		// The overloads of pg's own `query` are too many to repeat; what is passed on is what came.
		override query: pg.Client["query"] = ((first: unknown, ...rest: unknown[]) => {
			const query = pg.Client.prototype.query as (...parameters: unknown[]) => unknown;
			const answer = query.call(this, isUnnamed(first, rest[0]) ? named(first, nameOf) : first, ...rest);
			if (isBegin(first) && answer instanceof Promise) answer.catch((error) => giveBack(this, error));
			return answer;
		}) as pg.Client["query"];
	};
}

function isBegin(first: unknown): boolean {
	return typeof first === "object" && first !== null && "text" in first && first.text === "begin";
}

/**
 * drizzle 0.45.4 sends `begin` before its `try` and forgets the connection when that fails: each time the server
 * went away, the pool would have lost some for ever.
 */
function giveBack(client: pg.Client & { release?: pg.PoolClient["release"] }, error: Error): void {
	client.release?.(error);
}

function isUnnamed(first: unknown, values: unknown): first is pg.QueryConfig {
	// What has `submit` is a query of pg's own, which a copy would not be.
	if (typeof first !== "object" || first === null || !("text" in first) || "submit" in first) return false;
	const { name, values: own } = first as pg.QueryConfig;
	return !name && (Array.isArray(values) || Array.isArray(own));
}

type NameOf = (text: string) => string | undefined;

function named(config: pg.QueryConfig, nameOf: NameOf): pg.QueryConfig {
	const name = nameOf(config.text);
	return name ? { ...config, name } : config;
}

/** Counts how often a text is asked, and names those that repeat. */
function naming(): NameOf {
	const names = new Map<string, string>();
	let candidates = new Map<string, number>();
	return (text) => {
		const known = names.get(text);
		if (known || names.size >= mostNames) return known;
		const seen = (candidates.get(text) ?? 0) + 1;
		if (seen < sightingsBeforeNaming) {
			if (candidates.size >= mostCandidates) candidates = new Map();
			candidates.set(text, seen);
			return undefined;
		}
		candidates.delete(text);
		const name = `huixiang_${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
		names.set(text, name);
		return name;
	};
}
