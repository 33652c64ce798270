import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { setTags } from "#app/features/ideas/commands/tags.server.ts";
import { indexIdea } from "#app/features/ideas/index.server.ts";
import { act } from "#app/features/moderation/index.server.ts";
import { subjectFacts } from "#app/features/notifications/commands/subject.server.ts";
import type { About } from "#app/features/notifications/rules/tellings.ts";
import { indexProject } from "#app/features/projects/commands/search-index.server.ts";
import {
	ballotOptions,
	ballots,
	comments,
	criteria,
	ideas,
	moderationLog,
	notifications,
	projectFollowers,
	projects,
	responses,
	rounds,
	segments,
	todos,
	verdicts,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeVote } from "#tests/support/factories.ts";
import { ask, routeTable } from "./ask-route.ts";
import { assemble, type Cast, type CastRole } from "./authorization-cast.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");
const secret = "unspeakable";
/** In so many places at least each stands while it isn't hidden. */
const shownIn = { comment: 1, response: 1, ballot: 1, project: 6, idea: 8 };

test.each(["comment", "response", "ballot", "project", "idea"] as const)(
	"a hidden %s is absent from every page that anybody else can ask for",
	{ timeout: 120_000 },
	async (type) => {
		const cast = await assemble(db);
		await speak(cast, type);
		await involve(cast, "member");
		// It stands in places enough, so that its absence means something.
		expect((await whereItShows(cast, ["visitor"])).length).toBeGreaterThan(shownIn[type] - 1);
		const { moderator } = cast.actors;
		if (moderator.kind !== "member") throw new Error();
		const subject = { type, id: cast.things[type].id };
		await act(db, moderator, { act: "hide", subject, reason: "As the rules say.", now });
		expect(await db.$count(moderationLog, eq(moderationLog.action, "hide"))).toBe(1);
		expect(await whereItShows(cast, ["visitor", "member", "suspended"])).toEqual([]);
	},
);

/** Every page that can be asked for, and those that show something only when asked in a certain way. */
async function whereItShows(cast: Cast, roles: CastRole[]): Promise<string[]> {
	const asked: { path: string; search?: string; params?: Record<string, string> }[] = [
		...(await routeTable()).map(({ path }) => ({ path })),
		{ path: "ideas", search: "?q=findable" },
		{ path: "projects", search: "?q=findable" },
		{ path: "ideas/similar", search: "?title=A+findable+thing+of+mine" },
		{ path: "sitemap/:kind/:part", params: { kind: "ideas", part: "1" } },
		{ path: "sitemap/:kind/:part", params: { kind: "projects", part: "1" } },
		...["maker", "member"].map((role) => {
			const actor = cast.actors[role as CastRole];
			return { path: "people/:handle", params: { handle: actor.kind === "member" ? actor.handle : "" } };
		}),
	];
	const handlers = new Map((await routeTable()).map(({ path, handlers: { GET } }) => [path, GET]));
	const shown: string[] = [];
	for (const { path, search, params } of asked) {
		const handler = handlers.get(path);
		if (!handler) continue;
		const there = {
			...cast,
			...(search && { searchOf: () => search }),
			...(params && { paramsOf: () => params }),
		};
		for (const role of roles) {
			const words = await wordsOf(await ask(db, there, { path, method: "GET", handler, role }));
			if (words.includes(secret))
				shown.push(`${role}: /${path}${search ?? ""} ${Object.values(params ?? {})}`.trim());
		}
	}
	return shown;
}

test.each([
	["idea", ["idea", "comment"]],
	["project", ["project", "version", "response", "ballot"]],
] as const)("whoever asks to report what stands in a hidden %s finds nothing", async (type, kinds) => {
	const cast = await assemble(db);
	const { moderator } = cast.actors;
	if (moderator.kind !== "member") throw new Error();
	const table = await routeTable();
	const handler = table.find(({ path }) => path === "reports/new")?.handlers.GET;
	if (!handler) throw new Error();
	const answers = async () => {
		const statuses: unknown[] = [];
		for (const kind of kinds) {
			const asked = { ...cast, searchOf: () => `?subject=${kind}:${cast.things[kind].id}` };
			const answer = await ask(db, asked, { path: "reports/new", method: "GET", handler, role: "member" });
			statuses.push((answer as { init?: { status?: number } }).init?.status ?? 200);
		}
		return statuses;
	};
	expect(await answers()).toEqual(kinds.map(() => 200));
	const subject = { type, id: cast.things[type].id };
	await act(db, moderator, { act: "hide", subject, reason: "As the rules say.", now });
	expect(await answers()).toEqual(kinds.map(() => 404));
});

async function speak(cast: Cast, type: Exclude<keyof Cast["things"], "version">): Promise<void> {
	const { id } = cast.things[type];
	const { version } = cast.things;
	const words = { title: `A findable ${secret} thing`, slug: secret };
	if (type === "idea") {
		await db
			.update(ideas)
			.set({ ...words, body: secret })
			.where(eq(ideas.id, id));
		await db.update(criteria).set({ text: secret }).where(eq(criteria.ideaId, id));
		await db.insert(segments).values({ ideaId: id, position: 1, name: secret });
		await setTags(db, id, [secret]);
		const text = { title: words.title, body: "", tags: [], criteria: [] };
		await indexIdea(db, id, text);
	}
	if (type === "project") {
		await db
			.update(projects)
			.set({ ...words, story: secret, summary: secret })
			.where(eq(projects.id, id));
		await indexProject(db, id, { ...words, summary: "", story: "" });
		await db.update(todos).set({ text: secret });
		await db.update(rounds).set({ brief: secret }).where(eq(rounds.versionId, version.id));
	}
	if (type === "comment") await db.update(comments).set({ body: secret }).where(eq(comments.id, id));
	if (type === "response") {
		await db.update(responses).set({ text: secret }).where(eq(responses.id, id));
		await db.update(verdicts).set({ reason: secret }).where(eq(verdicts.responseId, id));
		await db.update(rounds).set({ state: "closed", closedAt: now });
		await db.update(todos).set({ text: secret });
	}
	if (type === "ballot") {
		await db
			.update(ballots)
			.set({ question: `An ${secret} question`, body: secret })
			.where(eq(ballots.id, id));
		await db.update(ballotOptions).set({ title: secret }).where(eq(ballotOptions.ballotId, id));
	}
}

/** Has to do with all of it, and was told of it: what is hidden later must not come back by that. */
async function involve(cast: Cast, role: "member"): Promise<void> {
	const actor = cast.actors[role];
	if (actor.kind !== "member") throw new Error();
	const { idea, project, ballot, comment } = cast.things;
	await makeVote(db, { ideaId: idea.id, userId: actor.id });
	await db.insert(projectFollowers).values({ projectId: project.id, userId: actor.id, createdAt: now });
	const told: About[] = [
		{ type: "idea", id: idea.id },
		{ type: "project", id: project.id },
		{ type: "ballot", id: ballot.id },
		{ type: "comment", id: comment.id, place: { type: "idea", id: idea.id } },
	];
	for (const [index, about] of told.entries()) {
		const facts = await subjectFacts(db, about);
		if (!facts) throw new Error();
		await db
			.insert(notifications)
			.values({ userId: actor.id, kind: "idea_state", eventId: 100 + index, ...facts });
	}
}

async function wordsOf(answer: unknown): Promise<string> {
	if (answer instanceof Response) {
		if (answer.status !== 200) return answer.headers.get("Location") ?? "";
		const bytes = Buffer.from(await answer.arrayBuffer());
		return answer.headers.get("Content-Type") === "application/zip" ? unpacked(bytes) : bytes.toString();
	}
	return JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value)) ?? "";
}

async function unpacked(bytes: Buffer): Promise<string> {
	const zip = await fromBufferPromise(bytes);
	let all = "";
	for await (const entry of zip.eachEntry()) all += await text(await zip.openReadStreamPromise(entry));
	expect(all).toContain("handle");
	return all;
}
