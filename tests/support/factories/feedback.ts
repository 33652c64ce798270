import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import {
	ballotOptions,
	ballots,
	claims,
	ideas,
	makes,
	responses,
	roundIdeas,
	roundInvitations,
	rounds,
	verdicts,
} from "#db/schema/index.ts";
import { makeUser, only } from "./people.ts";
import { makeProject, makeVersion } from "./projects.ts";

export type Round = typeof rounds.$inferSelect;
export type Response = typeof responses.$inferSelect & { verdicts: (typeof verdicts.$inferSelect)[] };
export type Ballot = typeof ballots.$inferSelect & { options: (typeof ballotOptions.$inferSelect)[] };
type Identified = { id: number };

const week = 7 * 24 * 60 * 60 * 1000;

/** An open round of a week over the ideas that its version claims; ideas being built are now tried. */
export async function makeRound(
	db: Database,
	{
		version,
		invited = [],
		...columns
	}: Partial<Omit<typeof rounds.$inferInsert, "versionId" | "projectId">> & {
		version?: { id: number; projectId: number };
		invited?: Identified[];
	} = {},
): Promise<Round> {
	const about = version ?? (await makeVersion(db));
	const round = only(
		await db
			.insert(rounds)
			.values({
				closesAt: new Date(Date.now() + week),
				...columns,
				versionId: about.id,
				projectId: about.projectId,
			})
			.returning(),
	);
	const claimed = await db
		.selectDistinct({ ideaId: claims.ideaId })
		.from(claims)
		.where(eq(claims.versionId, about.id));
	const ideaIds = claimed.map(({ ideaId }) => ideaId);
	if (ideaIds.length)
		await db.insert(roundIdeas).values(ideaIds.map((ideaId) => ({ roundId: round.id, ideaId })));
	if (invited.length)
		await db.insert(roundInvitations).values(invited.map(({ id }) => ({ roundId: round.id, userId: id })));
	if (ideaIds.length && round.state === "open")
		await db
			.update(ideas)
			.set({
				openRoundCount: sql`${ideas.openRoundCount} + 1`,
				state: sql`case when ${ideas.state} in ('open', 'building') then 'trying' else ${ideas.state} end`,
			})
			.where(inArray(ideas.id, ideaIds));
	return round;
}

type VerdictGiven = { claimId: number; choice: (typeof verdicts.$inferInsert)["choice"]; reason?: string };

/** One person's response with verdicts; `make` adds a make that worked. */
export async function makeResponse(
	db: Database,
	{
		round,
		user,
		verdicts: given = [],
		make = false,
		text = "",
	}: {
		round: Round;
		user?: Identified;
		verdicts?: VerdictGiven[];
		make?: boolean;
		text?: string;
	},
): Promise<Response> {
	const userId = (user ?? (await makeUser(db))).id;
	const response = only(await db.insert(responses).values({ roundId: round.id, userId, text }).returning());
	const rows = given.map(({ reason, ...verdict }) => ({
		...verdict,
		responseId: response.id,
		reason: reason ?? (verdict.choice === "partly" || verdict.choice === "not" ? "Not quite." : ""),
	}));
	if (make)
		await db
			.insert(makes)
			.values({ versionId: round.versionId, responseId: response.id, userId, outcome: "worked" });
	await db
		.update(rounds)
		.set({
			responseCount: sql`${rounds.responseCount} + 1`,
			makeCount: sql`${rounds.makeCount} + ${make ? 1 : 0}`,
		})
		.where(eq(rounds.id, round.id));
	return { ...response, verdicts: rows.length ? await db.insert(verdicts).values(rows).returning() : [] };
}

/** An open ballot of a week between A and B, unless other `options` are given. */
export async function makeBallot(
	db: Database,
	{
		project,
		options = ["A", "B"],
		...columns
	}: Partial<Omit<typeof ballots.$inferInsert, "projectId">> & {
		project?: Identified;
		options?: string[];
	} = {},
): Promise<Ballot> {
	const projectId = (project ?? (await makeProject(db))).id;
	const ballot = only(
		await db
			.insert(ballots)
			.values({
				question: "Which one?",
				closesAt: new Date(Date.now() + week),
				...columns,
				projectId,
			})
			.returning(),
	);
	return {
		...ballot,
		options: await db
			.insert(ballotOptions)
			.values(options.map((title, position) => ({ ballotId: ballot.id, title, position })))
			.returning(),
	};
}
