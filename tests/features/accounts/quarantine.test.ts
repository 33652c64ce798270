import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proveEmail } from "#app/features/accounts/commands/email.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { ideasEventHandlers, voteForIdea } from "#app/features/ideas/index.server.ts";
import { deliverOutbox } from "#db/background.server.ts";
import { ideas, mails, users, votes } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea } from "#tests/support/factories.ts";
import { newcomer, now, origin, tokenIn } from "./people.ts";

const db = await testDatabase();

test("votes of a new account wait, and count once its address is proved", async () => {
	const { userId } = await signUp(db, newcomer("first"));
	await db.update(users).set({ role: "member" }).where(eq(users.id, userId));
	const [user] = await db.select().from(users).where(eq(users.id, userId));
	const idea = await makeIdea(db);
	await voteForIdea(db, actorOf(user!, now), { ideaId: idea.id, now });
	expect((await db.select().from(votes))[0]).toMatchObject({ state: "quarantined" });
	const [mail] = await db.select().from(mails);
	await proveEmail(db, { token: tokenIn(mail!.body), origin, now });
	await deliverOutbox(db, ideasEventHandlers, 100, now);
	expect((await db.select().from(votes))[0]).toMatchObject({ state: "counted" });
	const [counted] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(counted!.voteCount).toBe(1);
});
