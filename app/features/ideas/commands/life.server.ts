import { eq, sql } from "drizzle-orm";
import { Conflict } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, ideaTimeline } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import { type IdeaChange, type IdeaFacts, type IdeaState, transition } from "../rules/lifecycle.ts";
import type { IdeaRow } from "./locking.server.ts";

type TimelineData = Record<string, string | number | boolean | null>;

/** What is written about a change beside the new state. */
export interface ChangeNote {
	actorId: number | null;
	now: Date;
	/** Kind of the timeline's row; the change's own type without it. */
	kind?: string;
	reason?: string | null;
	data?: TimelineData;
}

interface CountedFacts extends IdeaFacts {
	rounds: number;
	versions: number;
}

/**
 * Moves a locked idea by one change: counts its facts from their rows, asks the rule, writes counters and state,
 * one timeline row, and the event. The only place that writes `ideas.state`. Throws Conflict where the rule refuses.
 */
export async function applyChange(
	tx: Database,
	idea: IdeaRow,
	change: IdeaChange,
	note: ChangeNote,
	alsoSet: Partial<typeof ideas.$inferInsert> = {},
): Promise<IdeaState> {
	const facts = await countFacts(tx, idea.id);
	const next = transition(idea.state, change, facts);
	if (!next.allowed) throw new Conflict(next.reason);
	const moved = next.to !== idea.state;
	await tx
		.update(ideas)
		.set({
			...counters(facts),
			...alsoSet,
			...(moved && {
				state: next.to,
				stateChangedAt: note.now,
				revision: idea.revision + 1,
				...(next.to === "resolved" && { resolvedAt: note.now }),
			}),
		})
		.where(eq(ideas.id, idea.id));
	await writeTimeline(tx, idea.id, {
		...note,
		kind: note.kind ?? change.type,
		from: moved ? idea.state : null,
		to: moved ? next.to : null,
	});
	if (moved) await tellStateChanged(tx, idea, next.to, note);
	return next.to;
}

/** Counts the facts again after something else moved them (a project hidden, sources merged). Gives whether the state moved. */
export async function recount(tx: Database, idea: IdeaRow, note: ChangeNote): Promise<boolean> {
	const facts = await countFacts(tx, idea.id);
	const next = transition(idea.state, { type: "released" }, facts);
	const to = next.allowed ? next.to : idea.state;
	await tx
		.update(ideas)
		.set({ ...counters(facts), ...(to !== idea.state && { state: to, stateChangedAt: note.now }) })
		.where(eq(ideas.id, idea.id));
	if (to === idea.state) return false;
	await writeTimeline(tx, idea.id, { ...note, kind: note.kind ?? "recounted", from: idea.state, to });
	await tellStateChanged(tx, idea, to, note);
	return true;
}

export async function writeTimeline(
	tx: Database,
	ideaId: number,
	entry: ChangeNote & { kind: string; from?: IdeaState | null; to?: IdeaState | null },
): Promise<void> {
	await tx.insert(ideaTimeline).values({
		ideaId,
		kind: entry.kind,
		actorId: entry.actorId,
		fromState: entry.from ?? null,
		toState: entry.to ?? null,
		reason: entry.reason ?? null,
		data: entry.data ?? {},
		at: entry.now,
	});
}

/** Pages that show an idea: its own, the board, and the home page. */
export function topicsOf(...ideaIds: number[]): string[] {
	return ["board", "home", ...ideaIds.map((id) => `idea:${id}`)];
}

async function tellStateChanged(tx: Database, idea: IdeaRow, to: IdeaState, note: ChangeNote): Promise<void> {
	await recordEvents(tx, {
		type: "idea.state_changed",
		actorId: note.actorId,
		at: note.now,
		topics: topicsOf(idea.id),
		data: { ideaId: idea.id, from: idea.state, to, ...(note.reason && { reason: note.reason }) },
	});
}

function counters(facts: CountedFacts) {
	return {
		projectCount: facts.activeTakeUps,
		openRoundCount: facts.openRounds,
		roundCount: facts.rounds,
		versionCount: facts.versions,
	};
}

/** Answers to ideas merged into this one answer this one as well. Hidden projects aren't there. */
async function countFacts(tx: Database, ideaId: number): Promise<CountedFacts> {
	const { rows } = await execute(
		tx,
		sql`with family as (
			select ${ideaId}::bigint as id union all select id from ideas where merged_into_id = ${ideaId}
		), seen as (
			select r.id, r.state from round_ideas ri
			join rounds r on r.id = ri.round_id join projects p on p.id = r.project_id
			where ri.idea_id in (select id from family) and r.state <> 'cancelled' and p.hidden_at is null
		)
		select
			(select count(distinct p.id)::int from project_ideas pi join projects p on p.id = pi.project_id
				where pi.idea_id in (select id from family) and pi.state = 'active' and p.hidden_at is null) as take_ups,
			(select count(distinct id)::int from seen where state = 'open') as open_rounds,
			(select count(distinct id)::int from seen) as rounds,
			(select count(distinct v.id)::int from claims c
				join versions v on v.id = c.version_id join projects p on p.id = v.project_id
				where c.idea_id in (select id from family) and v.state in ('published', 'superseded')
					and p.hidden_at is null) as versions`,
	);
	const row = rows[0];
	return {
		activeTakeUps: row?.take_ups ?? 0,
		openRounds: row?.open_rounds ?? 0,
		rounds: row?.rounds ?? 0,
		versions: row?.versions ?? 0,
	};
}

interface FactRow {
	take_ups: number;
	open_rounds: number;
	rounds: number;
	versions: number;
}

async function execute(tx: Database, query: ReturnType<typeof sql>): Promise<{ rows: FactRow[] }> {
	return (await tx.execute(query)) as unknown as { rows: FactRow[] };
}
