import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { act } from "#app/features/moderation/index.server.ts";
import { subjectFacts } from "#app/features/notifications/commands/subject.server.ts";
import type { About } from "#app/features/notifications/rules/tellings.ts";
import {
	ballots,
	comments,
	ideas,
	moderationLog,
	notifications,
	projectFollowers,
	projects,
	responses,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeVote } from "#tests/support/factories.ts";
import { ask, routeTable } from "./ask-route.ts";
import { assemble, type Cast } from "./authorization-cast.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");
const secret = "unspeakable";

test.each(["comment", "response", "ballot", "project", "idea"] as const)(
	"a hidden %s is absent from every page that anybody else can ask for",
	{ timeout: 120_000 },
	async (type) => {
		const cast = await assemble(db);
		await speak(cast, type);
		await involve(cast, "member");
		const { moderator } = cast.actors;
		if (moderator.kind !== "member") throw new Error();
		const subject = { type, id: cast.things[type].id };
		await act(db, moderator, { act: "hide", subject, reason: "As the rules say.", now });
		expect(await db.$count(moderationLog, eq(moderationLog.action, "hide"))).toBe(1);
		const leaks: string[] = [];
		for (const { path, handlers } of await routeTable()) {
			if (!handlers.GET) continue;
			for (const role of ["visitor", "member", "suspended"] as const) {
				const asked = { path, method: "GET", handler: handlers.GET, role } as const;
				if ((await wordsOf(await ask(db, cast, asked))).includes(secret)) leaks.push(`${role}: /${path}`);
			}
		}
		expect(leaks).toEqual([]);
	},
);

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
	if (type === "idea")
		await db
			.update(ideas)
			.set({ title: `An ${secret} idea`, body: secret })
			.where(eq(ideas.id, id));
	if (type === "project")
		await db
			.update(projects)
			.set({ title: `An ${secret} thing`, story: secret })
			.where(eq(projects.id, id));
	if (type === "comment") await db.update(comments).set({ body: secret }).where(eq(comments.id, id));
	if (type === "response") await db.update(responses).set({ text: secret }).where(eq(responses.id, id));
	if (type === "ballot")
		await db
			.update(ballots)
			.set({ question: `An ${secret} question` })
			.where(eq(ballots.id, id));
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
		if (answer.status !== 200) return "";
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
