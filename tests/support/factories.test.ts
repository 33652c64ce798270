import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas, rounds, versions } from "#db/schema/index.ts";
import { testDatabase } from "./database.ts";
import {
	makeBallot,
	makeComment,
	makeIdea,
	makeMedia,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
	makeVotes,
} from "./factories.ts";

const db = await testDatabase();

test("a world made by the factories has the counters that its rows imply", async () => {
	const maker = await makeUser(db);
	const idea = await makeIdea(db, {
		criteria: ["One thing", "Another thing"],
		segments: ["1/6"],
		tags: ["灯"],
	});
	await makeVotes(db, idea, 3);
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const picture = await makeMedia(db);
	const first = await makeVersion(db, {
		project,
		claims: idea.criteria,
		pictures: [picture],
		changelog: ["New"],
	});
	const round = await makeRound(db, { version: first });
	const claim = first.claims[0]!;
	await makeResponse(db, { round, make: true, verdicts: [{ claimId: claim.id, choice: "partly" }] });
	await makeVersion(db, { project });
	await makeComment(db, { subjectId: idea.id });
	await makeBallot(db, { project });

	const [found] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(found).toMatchObject({
		voteCount: 3,
		projectCount: 1,
		versionCount: 1,
		openRoundCount: 1,
		state: "trying",
	});
	expect((await db.select().from(rounds))[0]).toMatchObject({ responseCount: 1, makeCount: 1 });
	const states = await db.select({ state: versions.state }).from(versions).orderBy(versions.id);
	expect(states.map(({ state }) => state)).toEqual(["superseded", "published"]);
});
