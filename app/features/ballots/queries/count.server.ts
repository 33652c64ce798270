import { asc, count, eq } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ballotPapers } from "#db/schema/index.ts";
import { countApprovals } from "../rules/approval.ts";
import { countRunoff } from "../rules/instant-runoff.ts";
import type { BallotMethod, Paper } from "../rules/papers.ts";

/** Counts a ballot from its papers, every time: there is no stored result that could differ from them. */
export async function ballotCount(
	db: Database,
	ballot: { id: number; method: BallotMethod },
	options: { id: number }[],
) {
	const optionIds = options.map(({ id }) => id);
	const papers = await papersOf(db, ballot.id);
	const total = papers.reduce((sum, { times }) => sum + times, 0);
	return ballot.method === "approval"
		? { method: "approval" as const, total, ...countApprovals(optionIds, each(papers)) }
		: { method: "ranked" as const, total, ...countRunoff(optionIds, each(papers)) };
}

export type BallotCount = Awaited<ReturnType<typeof ballotCount>>;

/** Equal papers together, without names, in an order that says nothing of who cast them or when. */
export function papersOf(db: Database, ballotId: number): Promise<{ choices: number[]; times: number }[]> {
	return db
		.select({ choices: ballotPapers.choices, times: count() })
		.from(ballotPapers)
		.where(eq(ballotPapers.ballotId, ballotId))
		.groupBy(ballotPapers.choices)
		.orderBy(asc(ballotPapers.choices));
}

function* each(papers: { choices: Paper; times: number }[]): Generator<Paper> {
	for (const { choices, times } of papers) for (let at = 0; at < times; at += 1) yield choices;
}
