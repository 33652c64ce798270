import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { claims, criteria, projectCriteria } from "#db/schema/index.ts";

export interface CriterionInput {
	/** null for one that is new. */
	id: number | null;
	text: string;
}

type CriterionRow = typeof criteria.$inferSelect;

/** The criteria that stand, in their order. */
export async function liveCriteria(tx: Database, ideaId: number): Promise<CriterionRow[]> {
	return tx
		.select()
		.from(criteria)
		.where(and(eq(criteria.ideaId, ideaId), isNull(criteria.retiredAt)))
		.orderBy(asc(criteria.position), asc(criteria.id));
}

export function sameCriteria(before: CriterionRow[], after: CriterionInput[]): boolean {
	return before.length === after.length && before.every(({ text }, index) => text === after[index]?.text);
}

/**
 * Makes these the idea's criteria. What a project has taken up or a version claims keeps its words for ever: changed
 * or left out, it is retired, and the new words are a new criterion that nobody has answered.
 */
export async function reviseCriteria(
	tx: Database,
	ideaId: number,
	before: CriterionRow[],
	after: CriterionInput[],
	now: Date,
): Promise<void> {
	const bound = await boundIds(
		tx,
		before.map(({ id }) => id),
	);
	const kept = new Map<number, number>();
	for (const [position, input] of after.entries()) {
		const old = before.find(({ id }) => id === input.id) ?? before.find(({ text }) => text === input.text);
		const reusable = old && !kept.has(old.id) && (old.text === input.text || !bound.has(old.id));
		if (reusable) {
			kept.set(old.id, position);
			await tx.update(criteria).set({ position, text: input.text }).where(eq(criteria.id, old.id));
		} else await tx.insert(criteria).values({ ideaId, position, text: input.text });
	}
	const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
	const retired = gone.filter((id) => bound.has(id));
	const deleted = gone.filter((id) => !bound.has(id));
	if (retired.length > 0) {
		await tx.update(criteria).set({ retiredAt: now }).where(inArray(criteria.id, retired));
	}
	if (deleted.length > 0) await tx.delete(criteria).where(inArray(criteria.id, deleted));
}

async function boundIds(tx: Database, ids: number[]): Promise<Set<number>> {
	if (ids.length === 0) return new Set();
	const taken = await tx
		.select({ id: projectCriteria.criterionId })
		.from(projectCriteria)
		.where(inArray(projectCriteria.criterionId, ids));
	const claimed = await tx
		.select({ id: claims.criterionId })
		.from(claims)
		.where(inArray(claims.criterionId, ids));
	return new Set([...taken, ...claimed].map(({ id }) => id));
}
