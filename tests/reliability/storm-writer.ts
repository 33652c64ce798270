/*
 * The process that is killed: people want an idea and judge a version of it as fast as they can, by the product's own
 * commands. It says "vote" or "verdict" and who on its output once the command has come back, which is after the
 * database has acknowledged it. Started with the options of openDatabase as JSON.
 */
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { giveResponse } from "#app/features/feedback/commands/respond.server.ts";
import { voteForIdea } from "#app/features/ideas/commands/votes.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { claims, rounds } from "#db/schema/index.ts";
import { actorOf, makeUser } from "#tests/support/factories/people.ts";

const { db } = await openDatabase(JSON.parse(process.argv[2] ?? "{}"));
const [claim] = await db.select().from(claims);
const [round] = await db.select().from(rounds);
if (!claim || !round) throw new Error("The test makes a version with a claim and a round first.");

await Promise.all(Array.from({ length: 8 }, () => takePartForEver(claim, round.id)));

async function takePartForEver({ id: claimId, ideaId }: { id: number; ideaId: number }, roundId: number) {
	for (;;) {
		const handle = randomUUID();
		const actor = actorOf(await makeUser(db, { handle, email: `${handle}@example.org` }));
		const now = new Date();
		await voteForIdea(db, actor, { ideaId, now });
		writeSync(1, `vote ${handle}\n`);
		const verdicts = [{ claimId, choice: "solved" as const, reason: "" }];
		await giveResponse(db, actor, { roundId, verdicts, ratings: [], text: "", make: null, now });
		writeSync(1, `verdict ${handle}\n`);
	}
}
