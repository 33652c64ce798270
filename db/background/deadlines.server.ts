import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "../database.server.ts";
import { deadlines } from "../schema/index.ts";
import { inSavepoint, inTransaction } from "../transaction.server.ts";
import { backoffMs, type DeadlineHandler } from "./handlers.ts";

/** Sets, or moves, the one open deadline of this kind for this subject. */
export async function setDeadline(
	tx: Database,
	{ kind, subjectId, dueAt }: { kind: string; subjectId: number; dueAt: Date },
): Promise<void> {
	await tx
		.insert(deadlines)
		.values({ kind, subjectId, dueAt })
		.onConflictDoUpdate({
			target: [deadlines.kind, deadlines.subjectId],
			targetWhere: sql`${deadlines.doneAt} is null`,
			set: { dueAt, attempts: 0, retryAt: null },
		});
}

/** Does nothing when none is open. */
export async function cancelDeadline(
	tx: Database,
	{ kind, subjectId }: { kind: string; subjectId: number },
): Promise<void> {
	await tx
		.delete(deadlines)
		.where(and(eq(deadlines.kind, kind), eq(deadlines.subjectId, subjectId), isNull(deadlines.doneAt)));
}

interface SweepOptions {
	/** At most so many in one go; 200. */
	limit?: number;
	onFailure?: (kind: string, subjectId: number, error: unknown) => void;
}

/**
 * Handles what is due at `now`, the earliest first, each in its own transaction and once, also with several
 * sweepers. A failing handler is asked again later, without end. Gives how many were handled and how many failed.
 */
export async function sweepDeadlines(
	db: Database,
	handlers: DeadlineHandler[],
	now: Date,
	{ limit = 200, onFailure }: SweepOptions = {},
): Promise<{ handled: number; failed: number }> {
	const sweep = { handled: 0, failed: 0 };
	if (handlers.length === 0) return sweep;
	const kinds = handlers.map(({ kind }) => kind);
	const due = await db
		.select({ id: deadlines.id })
		.from(deadlines)
		.where(and(isDue(now), inArray(deadlines.kind, kinds)))
		.orderBy(asc(deadlines.dueAt), asc(deadlines.id))
		.limit(limit);
	for (const { id } of due) {
		const result = await handleOne(db, id, handlers, now, onFailure);
		if (result === "handled") sweep.handled += 1;
		if (result === "failed") sweep.failed += 1;
	}
	return sweep;
}

function handleOne(
	db: Database,
	id: number,
	handlers: DeadlineHandler[],
	now: Date,
	onFailure: SweepOptions["onFailure"],
): Promise<"handled" | "failed" | "taken"> {
	return inTransaction(db, async (tx) => {
		const [deadline] = await tx
			.select()
			.from(deadlines)
			.where(and(eq(deadlines.id, id), isDue(now)))
			.for("update", { skipLocked: true });
		const handler = handlers.find(({ kind }) => kind === deadline?.kind);
		if (!deadline || !handler) return "taken";
		const { kind, subjectId, dueAt } = deadline;
		try {
			await inSavepoint(tx, async (inner) => {
				// Ended first, so that the handler may set the same deadline anew.
				await inner.update(deadlines).set({ doneAt: now }).where(eq(deadlines.id, id));
				await handler.handle(inner, { subjectId, dueAt }, now);
			});
			return "handled";
		} catch (error) {
			onFailure?.(kind, subjectId, error);
			const attempts = deadline.attempts + 1;
			const retryAt = new Date(now.getTime() + backoffMs(attempts));
			await tx.update(deadlines).set({ attempts, retryAt }).where(eq(deadlines.id, id));
			return "failed";
		}
	});
}

function isDue(now: Date) {
	return and(
		isNull(deadlines.doneAt),
		lte(deadlines.dueAt, now),
		or(isNull(deadlines.retryAt), lte(deadlines.retryAt, now)),
	);
}
