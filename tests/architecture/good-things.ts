import { issueToken } from "#app/features/accounts/commands/tokens.server.ts";
import { beginSession } from "#app/features/accounts/lucia.server.ts";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { withdrawIdea } from "#app/features/ideas/index.server.ts";
import { act } from "#app/features/moderation/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { cases, projectMakers } from "#db/schema/index.ts";
import {
	actorOf,
	makeBallot,
	makeComment,
	makeIdea,
	makeMedia,
	makeModel,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
	only,
} from "#tests/support/factories.ts";
import { now } from "./ask-route.ts";
import type { Cast } from "./authorization-cast.ts";

export const password = "a long walk home";

/** What some forms want and the cast hasn't: people with a password, things in every state that a form waits for. */
export async function arrange(db: Database, cast: Cast) {
	return { ...(await people(db)), ...(await wishes(db, cast)), ...(await works(db, cast)) };
}

export type GoodThings = Awaited<ReturnType<typeof arrange>>;

export function memberOf(
	cast: Cast,
	role: "member" | "owner" | "maker" | "moderator" | "administrator",
): Member {
	const actor = cast.actors[role];
	if (actor.kind !== "member") throw new Error(`${role} is nobody.`);
	return actor;
}

async function people(db: Database) {
	const passwordHash = await hashPassword(password);
	const settled = await makeUser(db, { passwordHash });
	const unproved = await makeUser(db, { emailVerifiedAt: null });
	const demo = await makeUser(db, { isDemo: true });
	const device = { userAgent: "test", addressHash: "here" };
	const { sessionId } = await beginSession({ db, origin: "http://localhost" }, settled.id, device, now);
	const token = (userId: number, purpose: "reset_password" | "verify_email", email: string) =>
		issueToken(db, { userId, purpose, email, now });
	return {
		settled: { ...actorOf(settled), email: settled.email, handle: settled.handle },
		unproved: actorOf(unproved),
		demoHandle: demo.handle,
		sessionId,
		resetToken: await token(settled.id, "reset_password", settled.email),
		verifyToken: await token(unproved.id, "verify_email", unproved.email),
	};
}

async function wishes(db: Database, cast: Cast) {
	const [owner, moderator] = [memberOf(cast, "owner"), memberOf(cast, "moderator")];
	const lonely = await makeIdea(db, { authorId: owner.id, segments: ["Travel"] });
	const other = await makeIdea(db);
	const withdrawn = await makeIdea(db, { authorId: owner.id });
	await withdrawIdea(db, owner, { ideaId: withdrawn.id, now });
	const hiddenComment = await makeComment(db, { subjectId: lonely.id });
	const hide = { act: "hide", reason: "As the rules say.", now } as const;
	const { logId } = await act(db, moderator, { ...hide, subject: { type: "comment", id: hiddenComment.id } });
	const deletedComment = await makeComment(db, { subjectId: lonely.id, authorId: owner.id, deletedAt: now });
	const claimedCase = only(
		await db
			.insert(cases)
			.values({ subjectType: "idea", subjectId: other.id, claimedById: moderator.id, claimedAt: now })
			.returning(),
	);
	return { lonely, other, withdrawn, logId, deletedComment, claimedCase };
}

async function works(db: Database, cast: Cast) {
	const [maker, member] = [memberOf(cast, "maker"), memberOf(cast, "member")];
	const coMaker = await makeUser(db);
	const invited = await makeUser(db);
	const idea = await makeIdea(db);
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea], makers: [coMaker] });
	await db.insert(projectMakers).values({ projectId: project.id, userId: invited.id });
	const models = { before: await makeModel(db), after: await makeModel(db) };
	const judged = await makeVersion(db, { project, claims: idea.criteria, files: [models.before] });
	const closedRound = await makeRound(db, { version: judged, state: "closed", closedAt: now });
	const verdict = await makeResponse(db, {
		round: closedRound,
		verdicts: judged.claims.map(({ id }) => ({ claimId: id, choice: "not" as const })),
	});
	const quiet = await makeVersion(db, { project, claims: idea.criteria, files: [models.after] });
	const draft = await makeVersion(db, {
		project,
		claims: idea.criteria,
		changelog: ["Rounder"],
		state: "draft",
	});
	const asked = await makeModel(db, { ownerId: coMaker.id });
	const closedBallot = await makeBallot(db, {
		project,
		openedById: maker.id,
		state: "closed",
		closedAt: now,
	});
	const foreignBallot = await makeBallot(db);
	const picture = await makeMedia(db, { ownerId: member.id });
	const elsewhere = await makeIdea(db);
	return {
		...{ coMaker: actorOf(coMaker), invited: actorOf(invited), idea, project, judged, quiet, draft },
		...{
			closedRound,
			verdictId: only(verdict.verdicts).id,
			closedBallot,
			foreignBallot,
			picture,
			elsewhere,
			models: { ...models, asked },
		},
	};
}
