import { randomUUID } from "node:crypto";
import { gte, inArray, type SQL, sql } from "drizzle-orm";
import pg from "pg";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import type { Database } from "./database.server.ts";
import { outbox } from "./schema/index.ts";
import { announceThrough, tellCommitted } from "./transaction.server.ts";

const channel = "huixiang_events";
// A notification holds 8,000 bytes; an id has at most 16 digits.
const idsPerNotification = 400;
const catchUpMarginMs = 10_000;
const reconnectMs = 1000;

export interface Announcements {
	close(): Promise<void>;
}

/**
 * Lets the processes on one server hear of each other's events: a commit notifies the ids of its outbox rows,
 * the others read them and tell their listeners. What was missed without a connection is read from the outbox.
 */
export async function startAnnouncements(
	db: Database,
	settings: pg.ClientConfig,
	log: (message: string, error?: unknown) => void,
): Promise<Announcements> {
	const self = randomUUID();
	let client: pg.Client | undefined;
	let timer: NodeJS.Timeout | undefined;
	let lostAt: Date | undefined;
	let closed = false;

	announceThrough(db, async (tx, ids) => {
		for (let from = 0; from < ids.length; from += idsPerNotification) {
			const payload = `${self} ${ids.slice(from, from + idsPerNotification).join(",")}`;
			await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
		}
	});

	async function listen(): Promise<void> {
		const next = new pg.Client({ ...settings, keepAlive: true });
		next.on("error", () => {});
		next.on("notification", ({ payload = "" }) => void hear(payload));
		await next.connect();
		next.once("end", reconnectLater);
		client = next;
		await next.query(`listen ${channel}`);
		if (lostAt) await tell(gte(outbox.at, new Date(lostAt.getTime() - catchUpMarginMs)));
		lostAt = undefined;
	}

	function reconnectLater(): void {
		if (closed) return;
		lostAt ??= new Date();
		timer = setTimeout(() => listen().catch(reconnectLater), reconnectMs).unref();
	}

	async function hear(payload: string): Promise<void> {
		const [from, ids = ""] = payload.split(" ");
		if (from === self) return;
		await tell(inArray(outbox.id, ids.split(",").map(Number)));
	}

	async function tell(which: SQL): Promise<void> {
		try {
			const rows = await db.select().from(outbox).where(which).orderBy(outbox.id);
			tellCommitted(rows.map(eventOf));
		} catch (error) {
			log("Another process's events could not be read.", error);
		}
	}

	await listen();
	return {
		async close() {
			closed = true;
			clearTimeout(timer);
			await client?.end();
		},
	};
}

/** The outbox row as the event that was recorded. */
export function eventOf(row: typeof outbox.$inferSelect): DomainEvent {
	const { type, actorId, at, topics, data } = row;
	return { type, actorId, at, topics, data } as unknown as DomainEvent;
}
