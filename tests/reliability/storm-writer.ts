/*
 * The process that is killed: votes as fast as it can, and says each vote's voter on its output once the database
 * has acknowledged it. Started with the options of openDatabase as JSON.
 */
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { asc, eq, sql } from "drizzle-orm";
import { openDatabase } from "#db/client.server.ts";
import { ideas, users, votes } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";

const { db } = await openDatabase(JSON.parse(process.argv[2] ?? "{}"));
const [idea] = await db.select({ id: ideas.id }).from(ideas).orderBy(asc(ideas.id)).limit(1);
if (!idea) throw new Error("The test makes an idea first.");

await Promise.all(Array.from({ length: 8 }, () => voteForEver(idea.id)));

async function voteForEver(ideaId: number): Promise<never> {
	for (;;) {
		const handle = randomUUID();
		await inTransaction(db, async (tx) => {
			const [voter] = await tx
				.insert(users)
				.values({ handle, displayName: "Storm", email: `${handle}@example.org` })
				.returning({ id: users.id });
			const voterId = voter?.id ?? 0;
			const [counted] = await tx
				.update(ideas)
				.set({ voteCount: sql`${ideas.voteCount} + 1` })
				.where(eq(ideas.id, ideaId))
				.returning({ voteCount: ideas.voteCount });
			await tx.insert(votes).values({ ideaId, userId: voterId });
			await recordEvents(tx, {
				type: "idea.voted",
				actorId: voterId,
				at: new Date(),
				topics: [`idea:${ideaId}`],
				data: { ideaId, voterId, voteCount: counted?.voteCount ?? 0 },
			});
		});
		writeSync(1, `${handle}\n`);
	}
}
