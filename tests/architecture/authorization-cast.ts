import { eq } from "drizzle-orm";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { cases, moderationLog, notifications, projectMakers, todos } from "#db/schema/index.ts";
import {
	actorOf,
	type Ballot,
	makeBallot,
	makeComment,
	makeIdea,
	makeMedia,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
	only,
	type Version,
} from "#tests/support/factories.ts";

export const roles = [
	"visitor",
	"member",
	"owner",
	"maker",
	"moderator",
	"administrator",
	"suspended",
] as const;
export type CastRole = (typeof roles)[number];

export interface Cast {
	/** Rows that moderation can hide. */
	things: Record<"idea" | "project" | "comment" | "response" | "verdict", { id: number }> & {
		version: Version;
		ballot: Ballot;
	};
	actors: Record<CastRole, Actor>;
	/** An existing thing for each parameter, by the start of the route's path. */
	paramsOf(path: string): Record<string, string>;
	searchOf(path: string): string;
	/** A form that is in order, where one is needed to come as far as the question of who asks. */
	formOf(path: string): Record<string, string>;
}

/** One of each: an idea by the owner, a project by the maker that answers it, and everything that hangs on them. */
export async function assemble(db: Database): Promise<Cast> {
	const owner = await makeUser(db);
	const maker = await makeUser(db);
	const member = await makeUser(db);
	const idea = await makeIdea(db, { authorId: owner.id });
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria });
	const round = await makeRound(db, { version, invited: [owner] });
	const response = await makeResponse(db, {
		round,
		user: owner,
		verdicts: version.claims.map(({ id }) => ({ claimId: id, choice: "not" as const })),
	});
	const [todo] = await db
		.insert(todos)
		.values({
			projectId: project.id,
			roundId: round.id,
			verdictId: response.verdicts[0]?.id ?? 0,
			text: "Mend it.",
		})
		.returning();
	const ballot = await makeBallot(db, { project, openedById: maker.id });
	const comment = await makeComment(db, { subjectId: idea.id, authorId: owner.id });
	const media = await makeMedia(db, { ownerId: owner.id, attachedAt: new Date() });
	const [report] = await db
		.insert(cases)
		.values({ subjectType: "comment", subjectId: comment.id })
		.returning();
	const [log] = await db
		.insert(moderationLog)
		.values({ action: "lock", actorId: 0, subjectType: "idea", subjectId: idea.id, reason: "Heated." })
		.returning();
	const [told] = await db
		.insert(notifications)
		.values({ userId: owner.id, kind: "reply", path: "/", eventId: 1 })
		.returning();
	await db.update(projectMakers).set({ joinedAt: new Date() }).where(eq(projectMakers.projectId, project.id));
	const words = { reason: "As the rules say.", text: "In a few words." };
	const forms: Record<string, Record<string, string>> = {
		"models/:publicId/unit": { unit: "in" },
		"projects/:slug/ideas": { ideaId: String(idea.id) },
		"projects/:slug/ideas/release": { ideaId: String(idea.id), reason: words.reason },
		"projects/:slug/makers": { handle: member.handle },
		"projects/:slug/makers/remove": { userId: String(member.id) },
		"projects/:slug/makers/hand-over": { userId: String(member.id) },
		"projects/:slug/versions/:number/edit": { revision: "1", kind: "prototype" },
		"projects/:slug/versions/:number/publish": { revision: "1" },
		"projects/:slug/versions/:number/recall": { reason: words.reason },
		"projects/:slug/versions/:number/makes/new": { makeOutcome: "worked" },
		"projects/:slug/ballots/new": {
			question: "Which one?",
			"options[0].title": "A",
			"options[1].title": "B",
		},
		"reports/new": { reason: "spam" },
		"moderation/things/:subject/:act": { reason: words.reason },
		"moderation/log/:id/undo": { reason: words.reason },
		"discussion/:type/:id/comments": { body: words.text },
		"discussion/:type/:id/watch": { on: "yes" },
		"comments/:id/edit": { body: words.text },
		"comments/:id/react": { kind: "thanks", on: "yes" },
		"comments/:id/official": { on: "yes" },
		"comments/:id/pin": { on: "yes" },
		"rounds/:id/outcome": { outcome: "iterate", text: words.text },
		"rounds/:id": { "verdicts[0].claimId": String(version.claims[0]?.id), "verdicts[0].choice": "solved" },
		"todos/:id/decline": { reason: words.reason },
		"versions/:id/vote": { choice: "use" },
		"ballots/:id": { choices: String(ballot.options[0]?.id) },
		"ballots/:id/edit": { question: "Which one?", "options[0].title": "A", "options[1].title": "B" },
		"ballots/:id/cancel": { reason: words.text },
		"ballots/:id/outcome": { text: words.text },
	};
	const slugs: Record<string, string> = {
		ideas: `${idea.slug}-${idea.id}`,
		projects: `${project.slug}-${project.id}`,
	};
	const ids: Record<string, number | undefined> = {
		rounds: round.id,
		versions: version.id,
		todos: todo?.id,
		ballots: ballot.id,
		comments: comment.id,
		notifications: told?.id,
		"moderation/cases": report?.id,
		"moderation/log": log?.id,
	};
	return {
		things: { idea, project, version, comment, response, verdict: only(response.verdicts), ballot },
		actors: {
			visitor: anonymous,
			member: actorOf(member),
			owner: actorOf(owner),
			maker: actorOf(maker),
			moderator: actorOf(await makeUser(db, { role: "moderator" })),
			administrator: actorOf(await makeUser(db, { role: "administrator" })),
			suspended: actorOf(await makeUser(db, { suspendedAt: new Date("2026-01-01") })),
		},
		paramsOf(path) {
			const start = Object.keys(ids).find((key) => path.startsWith(`${key}/`));
			const inDiscussion = path.startsWith("discussion/");
			return {
				slug: slugs[path.split("/")[0] ?? ""] ?? "x-1",
				number: "1.0",
				a: "1.0",
				b: "1.0",
				handle: owner.handle,
				type: "idea",
				id: String(inDiscussion ? idea.id : ((start && ids[start]) ?? 1)),
				publicId: media.publicId,
				subject: `idea:${idea.id}`,
				act: "hide",
			};
		},
		formOf: (path) => forms[path] ?? {},
		searchOf: (path) => (path === "reports/new" ? `?subject=idea:${idea.id}` : ""),
	};
}
