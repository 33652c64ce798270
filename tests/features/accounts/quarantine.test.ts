import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proveEmail } from "#app/features/accounts/commands/email.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { ideasEventHandlers, voteForIdea } from "#app/features/ideas/index.server.ts";
import { deliverOutbox } from "#db/background.server.ts";
import { ideas, mails, users, votes } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea, makeUser } from "#tests/support/factories.ts";
import { newcomer, now, origin, tokenIn } from "./people.ts";

const db = await testDatabase();

test("votes of a new account wait, and count once its address is proved", async () => {
	const { userId } = await signUp(db, newcomer("first"));
	await db.update(users).set({ role: "member" }).where(eq(users.id, userId));
	const [user] = await db.select().from(users).where(eq(users.id, userId));
	const idea = await makeIdea(db);
	const known = actorOf(await makeUser(db));
	const other = await makeIdea(db);
	const vote = (actor: typeof known, ideaId: number) => voteForIdea(db, actor, { ideaId, now });
	// The answer looks the same to whose vote waits and to whose counts, the first time and the second.
	for (const changed of [true, false]) {
		expect(await vote(actorOf(user!, now), idea.id)).toEqual({ voteCount: 1, changed });
		expect(await vote(known, other.id)).toEqual({ voteCount: 1, changed });
	}
	const shown = async (ideaId: number) =>
		(await db.select().from(ideas).where(eq(ideas.id, ideaId)))[0]?.voteCount;
	expect([await shown(idea.id), await shown(other.id)]).toEqual([0, 1]);
	await db.delete(votes).where(eq(votes.userId, known.id));
	expect((await db.select().from(votes))[0]).toMatchObject({ state: "quarantined" });
	const [mail] = await db.select().from(mails);
	await proveEmail(db, { token: tokenIn(mail!.body), origin, now });
	await deliverOutbox(db, ideasEventHandlers, 100, now);
	expect((await db.select().from(votes))[0]).toMatchObject({ state: "counted" });
	const [counted] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(counted!.voteCount).toBe(1);
});
