import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withdrawIdea } from "#app/features/ideas/index.server.ts";
import { action as edit } from "#app/features/ideas/routes/edit-idea.tsx";
import { action as open, loader as openPage } from "#app/features/ideas/routes/new-idea.tsx";
import { action as vote } from "#app/features/ideas/routes/vote.tsx";
import { action as wish } from "#app/features/ideas/routes/vote-wish.tsx";
import { action as withdrawVote } from "#app/features/ideas/routes/withdraw-vote.tsx";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { formDrafts, ideas, votes } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, anyCategoryId, makeIdea, makeUser } from "#tests/support/factories.ts";

const db = await testDatabase();
type Handler = (args: never) => Promise<unknown>;

interface Sent {
	actor?: Actor;
	path?: string;
	slug?: string;
	fields?: [string, string][];
	body?: string;
	cookie?: string;
}

interface Answer {
	status: number;
	location: string | null;
	errors: Record<string, string[] | null>;
	typed: Record<string, unknown>;
	cookies: string[];
	data: Record<string, unknown>;
}

/** A form as a browser sends it, through the route's own action. */
async function send(handler: Handler, sent: Sent, method = "POST"): Promise<Answer> {
	const cookies: string[] = [];
	const request = new Request(`http://local.test${sent.path ?? "/ideas/new"}`, {
		method,
		...(method === "POST" && { body: sent.body ?? new URLSearchParams(sent.fields ?? []).toString() }),
		headers: {
			"Content-Type": "application/x-www-form-urlencoded",
			...(sent.cookie && { Cookie: sent.cookie }),
		},
	});
	const context = {
		db,
		actor: sent.actor ?? anonymous,
		now: new Date("2026-06-01T10:00:00Z"),
		locale: "en",
		origin: "http://local.test",
		setCookie: (header: string) => cookies.push(header),
		concerns: () => undefined,
	};
	const result = await handler({ request, context, params: { slug: sent.slug } } as never).catch(
		(thrown) => thrown,
	);
	if (result instanceof Error) throw result;
	const response = result instanceof Response ? result : null;
	const json = response?.headers.get("Content-Type")?.includes("json") ?? false;
	const held = (json ? { data: await response?.json() } : response ? {} : result) as {
		data?: Record<string, never>;
		init?: { status?: number };
	};
	const submission: { error?: Answer["errors"]; initialValue?: Answer["typed"] } =
		held.data?.submission ?? {};
	return {
		status: response?.status ?? held.init?.status ?? 200,
		location: response?.headers.get("Location") ?? null,
		errors: submission.error ?? {},
		typed: submission.initialValue ?? {},
		cookies,
		data: held.data ?? held,
	};
}

async function goodFields(change: Record<string, string | null> = {}): Promise<[string, string][]> {
	const fields = {
		title: "A lamp clip for thick boards",
		"criteria[0].text": "Holds on 8 cm",
		body: "My board is thick.",
		category: String(await anyCategoryId(db)),
		tags: "lamp, dorm",
		segments: "",
		...change,
	};
	return Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null);
}

async function member(columns: object = {}) {
	return actorOf(await makeUser(db, columns));
}

test("a good form opens the idea and leads to its page", async () => {
	const answer = await send(open, {
		actor: await member(),
		fields: await goodFields({ title: "床头灯夹不住" }),
	});
	expect(answer.status).toBe(302);
	expect(decodeURIComponent(answer.location ?? "")).toMatch(/^\/ideas\/床头灯夹不住-\d+$/);
	// A header takes Latin letters only.
	expect(answer.location).toMatch(/^[\x21-\x7e]+$/);
});

const bad: [string, Record<string, string | null>, string][] = [
	["without a title", { title: null }, "title"],
	["with an empty title", { title: "" }, "title"],
	["with a title of blanks and zero-width characters", { title: "  \u200b\u200b\u200b\u200b  " }, "title"],
	["with a title one too short", { title: "abc" }, "title"],
	["with a title one too long", { title: "界".repeat(121) }, "title"],
	["with an endless title", { title: "x".repeat(100_000) }, "title"],
	["with a body one too long", { body: "x".repeat(20_001) }, "body"],
	["without a criterion", { "criteria[0].text": "" }, "criteria[0].text"],
	["with a criterion one too long", { "criteria[0].text": "x".repeat(201) }, "criteria[0].text"],
	["with a criterion too short", { "criteria[0].text": "x" }, "criteria[0].text"],
	["without a category", { category: null }, "category"],
	["with a category that is a word", { category: "dolls" }, "category"],
	["with a category below zero", { category: "-1" }, "category"],
	["with a category that doesn't exist", { category: "99999999" }, "category"],
	["with six tags", { tags: "a,b,c,d,e,f" }, "tags"],
	["with a tag one too long", { tags: "x".repeat(25) }, "tags"],
	["with seven variants", { segments: "a,b,c,d,e,f,g" }, "segments"],
	["with an unknown field", { role: "administrator" }, ""],
	["with somebody else's picture", { pictures: "nobodysPicture000000" }, "pictures"],
	["with a picture that is no id", { pictures: "../../etc/passwd" }, "pictures"],
];

test.each(bad)(
	"a new idea %s comes back with a sentence, filled, and opens nothing",
	async (_name, change, field) => {
		const answer = await send(open, { actor: await member(), fields: await goodFields(change) });
		expect(answer.status).toBe(422);
		const named = Object.keys(answer.errors);
		expect(
			named.some((name) => name === field || name.startsWith(`${field}[`)),
			named.join(", "),
		).toBe(true);
		expect(answer.typed.criteria ?? answer.typed.body).toBeDefined();
		expect(await db.$count(ideas)).toBe(0);
	},
);

test("six criteria are too many, and a doubled field is refused", async () => {
	const actor = await member();
	const six = Array.from({ length: 6 }, (_, index): [string, string] => [
		`criteria[${index}].text`,
		`thing ${index}`,
	]);
	const many = await send(open, {
		actor,
		fields: [...(await goodFields({ "criteria[0].text": null })), ...six],
	});
	expect(many.status).toBe(422);
	const doubled = await send(open, { actor, fields: [...(await goodFields()), ["title", "Another title"]] });
	expect(doubled.status).toBe(422);
	expect(await db.$count(ideas)).toBe(0);
});

test.each([
	["emoji", "👩‍👩‍👧‍👦 wants a family lamp 🎉"],
	["right-to-left", "أريد مصباحا للسرير"],
	["markup", "<script>alert(1)</script> & 'more'"],
	["exactly 120 characters outside the basic plane", "𠮷".repeat(120)],
	["exactly 4 characters", "灯夹不住"],
])("a title of %s is fine", async (_name, title) => {
	const answer = await send(open, { actor: await member(), fields: await goodFields({ title }) });
	expect(answer.status, JSON.stringify(answer.errors)).toBe(302);
	const [idea] = await db.select().from(ideas);
	expect(idea?.title).toBe(title);
	expect(answer.location).toMatch(/^[\x21-\x7e]+$/);
});

test("override characters are taken out of a title, so no line can be turned around", async () => {
	await send(open, {
		actor: await member(),
		fields: await goodFields({ title: "lamp \u202Egnp.exe\u200b clip" }),
	});
	expect((await db.select().from(ideas))[0]?.title).toBe("lamp gnp.exe clip");
});

test("the same submit twice is one idea", async () => {
	const actor = await member();
	const fields: [string, string][] = [...(await goodFields()), ["_once", "key-1"]];
	const [first, second] = [await send(open, { actor, fields }), await send(open, { actor, fields })];
	expect(second.location).toBe(first.location);
	const changed = await send(open, {
		actor,
		fields: [...(await goodFields({ title: "Another one" })), ["_once", "key-1"]],
	});
	expect(changed.status).toBe(422);
	expect(await db.$count(ideas)).toBe(1);
});

test("what a visitor wrote is kept while they sign in, and stands in the form again", async () => {
	const sent = await send(open, { fields: await goodFields() });
	expect(sent.location).toBe("/sign-in?next=%2Fideas%2Fnew&kept=1");
	expect(await db.$count(formDrafts)).toBe(1);
	const cookie = sent.cookies[0]?.split(";")[0] ?? "";
	const page = await send(openPage, { actor: await member(), cookie }, "GET");
	expect(page.data.kept).toMatchObject({
		initialValue: { title: "A lamp clip for thick boards", tags: "lamp, dorm" },
	});
	const done = await send(open, { actor: await member(), cookie, fields: await goodFields() });
	expect(done.status).toBe(302);
	expect(await db.$count(formDrafts)).toBe(0);
});

test("a visitor hears what is wrong with an idea before they are asked to sign in", async () => {
	const sent = await send(open, { fields: await goodFields({ title: "" }) });
	expect(sent.status).toBe(422);
	expect(await db.$count(formDrafts)).toBe(0);
});

test("a vote by a form leads back to where it was pressed, and only there", async () => {
	const idea = await makeIdea(db);
	const sent = { actor: await member(), slug: `x-${idea.id}`, path: `/ideas/x-${idea.id}/vote` };
	expect((await send(vote, { ...sent, fields: [["back", "/ideas?order=top#idea-1"]] })).location).toBe(
		"/ideas?order=top#idea-1",
	);
	expect((await send(withdrawVote, { ...sent, fields: [["back", "//evil.test/x"]] })).location).toBe(
		"/ideas",
	);
	expect((await send(vote, sent)).data).toMatchObject({ voted: true, voteCount: 1 });
	expect((await send(vote, { ...sent, fields: [["state", "void"]] })).status).toBe(422);
	expect((await send(vote, { ...sent, actor: anonymous })).location).toMatch(/^\/sign-in/);
	expect(await db.$count(votes)).toBe(1);
});

test("a vote on what isn't there, isn't a number or is taken back answers so, and changes nothing", async () => {
	const author = await member();
	const idea = await makeIdea(db, { authorId: author.id });
	await withdrawIdea(db, author, { ideaId: idea.id, now: new Date() });
	const actor = await member();
	const statusOf = async (slug: string) => (await send(vote, { actor, slug })).status;
	expect(await statusOf(`x-${idea.id}`)).toBe(409);
	expect(await statusOf("x-99999999")).toBe(404);
	expect(await statusOf("word")).toBe(404);
	expect(await statusOf("x-99999999999999999999")).toBe(404);
	expect(await db.$count(votes)).toBe(0);
});

test.each([
	["49.50", "CNY", 4950],
	["４９", "CNY", 4900],
	["5000", "JPY", 5000],
	["", "CNY", null],
])("a price of %s %s is kept", async (price, currency, minor) => {
	const idea = await makeIdea(db);
	const sent = { actor: await member(), slug: `x-${idea.id}` };
	const answer = await send(wish, {
		...sent,
		fields: [
			["price", price],
			["currency", currency],
			["segment", "none"],
		],
	});
	expect(answer.status).toBe(302);
	expect((await db.select().from(votes))[0]?.priceMinor).toBe(minor);
});

test.each(["-5", "0", "1e9", "49.999", "free", "99999999999"])("a price of %s is refused", async (price) => {
	const idea = await makeIdea(db);
	const answer = await send(wish, {
		actor: await member(),
		slug: `x-${idea.id}`,
		fields: [["price", price]],
	});
	expect(answer.status).toBe(422);
	expect(answer.errors.price).toBeDefined();
	expect(await db.$count(votes)).toBe(0);
});

test("an edit by somebody else, or from an old form, changes nothing", async () => {
	const author = await member();
	const idea = await makeIdea(db, { authorId: author.id });
	const fields: [string, string][] = [...(await goodFields()), ["revision", "1"]];
	const sent = { slug: `x-${idea.id}`, fields };
	expect((await send(edit, { ...sent, actor: await member() })).status).toBe(403);
	expect((await send(edit, { ...sent, actor: author })).status).toBe(302);
	expect((await send(edit, { ...sent, actor: author })).status).toBe(409);
	const [row] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(row).toMatchObject({ title: "A lamp clip for thick boards", revision: 2 });
});

test("whoever chooses no category is asked to choose one", async () => {
	const answer = await send(open, { actor: await member(), fields: await goodFields({ category: null }) });
	expect(answer.errors.category).toEqual(["ideas:form.categoryNeeded"]);
});
