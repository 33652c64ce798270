import { inArray } from "drizzle-orm";
import { ideaPath } from "#app/features/ideas/index.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { categories, ideas, type moderationLog } from "#db/schema/index.ts";
import { closableReasons } from "../rules/acts.ts";

/** What beside the reason is said of an act; null where its name says it all. */
export type LogDetail =
	| { kind: "merge"; title: string; path: string }
	| { kind: "move"; from: Names; to: Names }
	| { kind: "tags"; from: string; to: string }
	| { kind: "close"; reason: (typeof closableReasons)[number] }
	| { kind: "suspend"; days: number }
	| { kind: "role"; from: Role; to: Role }
	| { kind: "upheld" }
	| { kind: "shownAgain" };

interface Names {
	zh: string;
	en: string;
}

type LogRow = typeof moderationLog.$inferSelect;

/** The details of a page of the log, by row: two queries for all of them. Hidden ideas have no name. */
export async function detailsOf(db: Database, rows: LogRow[]): Promise<Map<number, LogDetail>> {
	const targets = await targetsOf(db, rows);
	const names = await categoriesOf(db, rows);
	return new Map(
		rows.flatMap((row) => {
			const detail = detailOf(row, targets, names);
			return detail ? [[row.id, detail] as const] : [];
		}),
	);
}

function detailOf(
	{ action, data }: LogRow,
	targets: Map<number, { title: string; path: string }>,
	names: Map<number, Names>,
): LogDetail | null {
	switch (action) {
		case "merge": {
			const target = targets.get(Number(data.targetId));
			return target ? { kind: "merge", ...target } : null;
		}
		case "move": {
			const [from, to] = [names.get(Number(data.from)), names.get(Number(data.to))];
			return from && to ? { kind: "move", from, to } : null;
		}
		case "tags":
			return "to" in data ? { kind: "tags", from: String(data.from ?? ""), to: String(data.to) } : null;
		case "close": {
			const reason = closableReasons.find((known) => known === data.closeReason);
			return reason ? { kind: "close", reason } : null;
		}
		case "suspend":
			return { kind: "suspend", days: Number(data.days ?? 0) };
		case "role": {
			const [from, to] = [roles.find((role) => role === data.from), roles.find((role) => role === data.to)];
			return from && to ? { kind: "role", from, to } : null;
		}
		default:
			if (data.upheld) return { kind: "upheld" };
			return action === "dismiss" && data.shownAgain ? { kind: "shownAgain" } : null;
	}
}

async function targetsOf(
	db: Database,
	rows: LogRow[],
): Promise<Map<number, { title: string; path: string }>> {
	const ids = rows.filter(({ action }) => action === "merge").map(({ data }) => Number(data.targetId));
	if (ids.length === 0) return new Map();
	const found = await db.select().from(ideas).where(inArray(ideas.id, ids));
	return new Map(
		found
			.filter(({ hiddenAt }) => hiddenAt === null)
			.map((idea) => [idea.id, { title: idea.title, path: ideaPath(idea) }]),
	);
}

async function categoriesOf(db: Database, rows: LogRow[]): Promise<Map<number, Names>> {
	if (!rows.some(({ action }) => action === "move")) return new Map();
	const found = await db.select().from(categories);
	return new Map(found.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]));
}
