import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accountsEventHandlers } from "#app/features/accounts/background.server.ts";
import {
	recomputeDueStandings,
	recomputeStandings,
} from "#app/features/accounts/commands/standing.server.ts";
import { daysAfter, hour } from "#app/kernel/clock.ts";
import { claimResults, comments, ideas, outbox, users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	makeIdea,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";
import { now } from "./people.ts";

const db = await testDatabase();

function newPerson(ageDays: number) {
	return makeUser(db, { standing: "new", emailVerifiedAt: null, createdAt: daysAfter(now, -ageDays) });
}

async function standingNow(id: number) {
	const [row] = await db.select({ standing: users.standing }).from(users).where(eq(users.id, id));
	return row!.standing;
}

async function write(authorId: number, count: number, columns: Partial<typeof comments.$inferInsert> = {}) {
	const idea = await makeIdea(db);
	await db.insert(comments).values(
		Array.from({ length: count }, () => ({
			subjectType: "idea" as const,
			subjectId: idea.id,
			authorId,
			body: "a word",
			...columns,
		})),
	);
}

test("a day and one accepted thing end quarantine without any e-mail, and are told of", async () => {
	const [fresh, quiet, active, hidden] = [
		await newPerson(0),
		await newPerson(5),
		await newPerson(2),
		await newPerson(2),
	];
	await write(fresh.id, 3);
	await write(active.id, 1);
	await write(hidden.id, 1, { hiddenAt: now });
	expect(await recomputeDueStandings(db, now)).toBe(1);
	for (const [person, standing] of [
		[fresh, "new"],
		[quiet, "new"],
		[active, "member"],
		[hidden, "new"],
	] as const) {
		expect(await standingNow(person.id)).toBe(standing);
	}
	const [event] = await db.select().from(outbox);
	expect(event).toMatchObject({
		type: "account.standing_changed",
		data: { userId: active.id, from: "new", to: "member" },
	});
});

test("the job comes back to new accounts after an hour and to others after a day", async () => {
	const person = await newPerson(2);
	const settled = await makeUser(db, { createdAt: daysAfter(now, -30) });
	await recomputeDueStandings(db, now);
	await write(person.id, 1);
	expect(await recomputeDueStandings(db, new Date(now.getTime() + hour / 2))).toBe(0);
	expect(await recomputeDueStandings(db, new Date(now.getTime() + hour))).toBe(1);
	const [row] = await db.select().from(users).where(eq(users.id, settled.id));
	expect(row!.standingCheckedAt).toEqual(now);
});

test("whoever takes part is looked at again at once", async () => {
	const person = await newPerson(2);
	await write(person.id, 1);
	const [handler] = accountsEventHandlers;
	await inTransaction(db, (tx) =>
		handler!.handle(
			tx,
			{
				id: 1,
				type: "comment.posted",
				actorId: person.id,
				at: now,
				topics: [],
				data: {
					commentId: 1,
					subjectType: "idea",
					subjectId: 1,
					parentAuthorId: null,
					mentionedIds: [],
					official: false,
				},
			},
			now,
			async () => {},
		),
	);
	expect(await standingNow(person.id)).toBe("member");
});

test("a closed loop counts for those who judged it and those who made it, and for nobody else", async () => {
	const [judge, maker, bystander] = [
		await makeUser(db, { createdAt: daysAfter(now, -20) }),
		await makeUser(db, { createdAt: daysAfter(now, -20) }),
		await makeUser(db, { createdAt: daysAfter(now, -20) }),
	];
	for (const person of [judge, maker, bystander]) await write(person.id, 12);
	const idea = await makeIdea(db);
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria });
	const round = await makeRound(db, { version, state: "closed", closedAt: now });
	await makeResponse(db, { round, user: judge });
	await db.insert(claimResults).values({
		roundId: round.id,
		claimId: version.claims[0]!.id,
		criterionId: idea.criteria[0]!.id,
		projectId: project.id,
		solved: 3,
		partly: 0,
		notSolved: 0,
		cannotTell: 0,
		solvedWithMake: 0,
		lowerBound: 0.6,
		confirmed: true,
	});
	await db.update(ideas).set({ state: "resolved", resolvedAt: now }).where(eq(ideas.id, idea.id));
	await recomputeStandings(db, [judge.id, maker.id, bystander.id], now);
	expect(await standingNow(judge.id)).toBe("regular");
	expect(await standingNow(maker.id)).toBe("regular");
	expect(await standingNow(bystander.id)).toBe("member");
});
