import { createHmac, timingSafeEqual } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Which accounts were deleted, kept beside the database, because a restored backup knows nothing of them. */
export interface DeletionList {
	/** Writes it down before anybody goes on. */
	note(userId: number, at: Date): void;
	/** Each account with the last time that it was deleted: a restored database gives ids out again. */
	read(): Map<number, Date>;
}

const lineForm = z.object({ account: z.number().int(), at: z.iso.datetime(), key: z.string() });

/**
 * The list in `dataDir`, one line each, only ever added to. A line holds no more than the number of the account,
 * and counts only when it was signed with this installation's secret.
 */
export function openDeletionList(dataDir: string, secret: string): DeletionList {
	const path = join(dataDir, "deletions.jsonl");
	const sign = (account: number, at: string) =>
		createHmac("sha256", secret).update(`deleted ${account} ${at}`).digest("base64url");
	return {
		note(userId, moment) {
			const at = moment.toISOString();
			const line = JSON.stringify({ account: userId, at, key: sign(userId, at) });
			// Begins a line of its own, also after one that a killed process left half written.
			appendFileSync(path, `\n${line}`, { mode: 0o600, flush: true });
		},
		read() {
			const deleted = new Map<number, Date>();
			if (!existsSync(path)) return deleted;
			for (const text of readFileSync(path, "utf8").split("\n")) {
				const line = lineForm.safeParse(parsed(text)).data;
				if (!line || !isSame(line.key, sign(line.account, line.at))) continue;
				const at = new Date(line.at);
				if (at > (deleted.get(line.account) ?? 0)) deleted.set(line.account, at);
			}
			return deleted;
		},
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isSame(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}
