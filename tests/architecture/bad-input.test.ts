/**
 * Every form, spoiled in every way, one way at a time: each is refused with the right status and a sentence that
 * names what is wrong, and changes nothing. A route that takes a form and has no good one in `goodForms` fails here.
 */
import { expect, test } from "vitest";
import { anonymous, isMember } from "#app/kernel/actor.ts";
import { formDrafts, idempotencyKeys } from "#db/schema/index.ts";
import { sendRaw, startEdge } from "#tests/http/edge-server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { openApplication } from "./application.ts";
import { addressOf, rolledBack } from "./ask-route.ts";
import { encoded, problemOf, replyOf, sentencesOf, troubleWith, unhelpful } from "./form-answers.ts";
import { text } from "./form-fields.ts";
import { contextFor, nameOf, openForms, requestOf, suspended } from "./form-sending.ts";
import { fetchedOnly, type GoodForm, unseen, uploads, wordless } from "./good-forms.ts";
import { naughtyStrings, oddEntries, oddForms, oddTexts } from "./odd-texts.ts";
import { changesSince, rowPrints, thingCounts, writesSoFar } from "./row-prints.ts";
import { type Entry, entriesOf, noNumbers, spoiled, twisted } from "./spoiled-forms.ts";

const db = await testDatabase();

test("a good form succeeds, a spoiled one is refused, says why, and changes nothing", {
	timeout: 120_000,
}, async () => {
	const { paths, forms, send } = await openForms(db);
	expect(paths.filter((path) => !forms.some((form) => form.path === path))).toEqual(uploads);
	const found: string[] = [];
	for (const form of forms) {
		const good = await rolledBack(db, (tx) => send(tx, form, entriesOf(form.fields)));
		const { status, errors } = await replyOf(good);
		if (status >= 400) found.push(`${nameOf(form)}: good: ${status} ${JSON.stringify(errors)}`);
	}
	expect(found).toEqual([]);
	let before = { prints: await rowPrints(db), writes: await writesSoFar(db) };
	for (const form of forms)
		for (const sent of spoiled(form.fields)) {
			const problem = problemOf(sent, await send(db, form, sent.entries));
			if (await problem) found.push(`${nameOf(form)}: ${sent.how}: ${await problem}`);
			const { changed, ...after } = await changesSince(db, before);
			if (changed.length > 0) found.push(`${nameOf(form)}: ${sent.how}: changed ${changed.join(", ")}`);
			before = after;
		}
	expect(found).toEqual([]);
});

test("without JavaScript a refused form comes back as a page that says why", {
	timeout: 120_000,
}, async () => {
	const { forms, send } = await openForms(db);
	const ask = await openApplication();
	const found: string[] = [];
	for (const form of forms.filter(({ path }) => !fetchedOnly.includes(path))) {
		const good = entriesOf(form.fields);
		const unknown: Entry[] = [...good, ["surprise", "1"]];
		for (const [how, entries] of twisted(good)) {
			const request = requestOf(form, entries, form.params ?? {});
			const { status } = await rolledBack(db, (tx) => ask(request, contextFor(tx, form) as never));
			if (status >= 500) found.push(`${nameOf(form)}: every field ${how}: ${status}`);
		}
		for (const [by, entries] of [[form.by, unknown] as const, [suspended(form.by), good] as const]) {
			const refused = { ...form, by };
			const { status, errors } = await rolledBack(db, async (tx) =>
				replyOf(await send(tx, refused, entries)),
			);
			if (status < 400) continue;
			const request = requestOf(form, entries, form.params ?? {});
			const response = await ask(request, contextFor(db, refused) as never);
			const page = await response.text();
			const said = sentencesOf(errors, "en").every((sentence) => page.includes(encoded(sentence)));
			if (response.status !== status || !said)
				found.push(`${nameOf(form)}: ${status} ${JSON.stringify(errors)}: ${response.status} ${said}`);
		}
	}
	expect(found).toEqual([]);
});

test("odd words are taken or clearly refused, and the page that shows them stands", {
	timeout: 120_000,
}, async () => {
	const { forms, send } = await openForms(db);
	const ask = await openApplication();
	const share = Math.ceil(naughtyStrings.length / forms.length);
	const found: string[] = [];
	for (const [at, form] of forms.entries()) {
		const words = [...oddTexts, ...naughtyStrings.slice(at * share, (at + 1) * share)];
		for (const text of words) {
			for (const entries of oddForms(form.fields, text)) {
				const problem = await rolledBack(db, async (tx) => troubleWith(await send(tx, form, entries)));
				if (problem) found.push(`${nameOf(form)}: ${JSON.stringify(text)}: ${problem}`);
			}
		}
		const shown = await rolledBack(db, async (tx) => {
			const { location } = await replyOf(await send(tx, form, oddEntries(form.fields, oddTexts.join(" "))));
			if (!location) return 200;
			const answer = await ask(
				new Request(new URL(location, "http://localhost")),
				contextFor(tx, form) as never,
			);
			return answer.headers.has("Location") ? 200 : answer.status;
		});
		if (shown !== 200) found.push(`${nameOf(form)}: its page answers ${shown}`);
	}
	expect(found).toEqual([]);
});

test("what isn't there, isn't a number or is of another kind is not found", {
	timeout: 120_000,
}, async () => {
	const { forms, send, cast } = await openForms(db);
	const strange = [...noNumbers, "0", "2147483648", "9223372036854775807"];
	const before = await rowPrints(db);
	const found: string[] = [];
	for (const form of forms) {
		const good = form.params ?? {};
		for (const name of form.path.match(/(?<=:)\w+/g) ?? []) {
			const { idea, project } = cast.things;
			const otherKind = String(form.path.startsWith("projects/") ? idea.id : project.id);
			for (const value of [...strange, otherKind]) {
				const params = {
					...good,
					[name]: name === "slug" ? `x-${value}` : name === "subject" ? `idea:${value}` : value,
				};
				const answer = await send(db, form, entriesOf(form.fields), params);
				if (answer instanceof Error)
					found.push(`${nameOf(form)} :${name}=${value} broke: ${answer.message.slice(0, 150)}`);
				else {
					const reply = await replyOf(answer);
					const trouble = reply.status === 404 ? unhelpful(reply) : `answered ${reply.status}`;
					if (trouble) found.push(`${nameOf(form)} :${name}=${params[name]}: ${trouble}`);
				}
			}
		}
	}
	expect(found).toEqual([]);
	expect(await rowPrints(db)).toEqual(before);
});

test("the same submit twice is one thing, and another under its key is refused", {
	timeout: 120_000,
}, async () => {
	const { forms, send } = await openForms(db);
	const found: string[] = [];
	const kept: string[] = [];
	for (const form of forms.filter(({ path }) => path !== "sign-up")) {
		const entries: Entry[] = [...entriesOf(form.fields), ["_once", "a key"]];
		await rolledBack(db, async (tx) => {
			const first = await replyOf(await send(tx, form, entries));
			const once = (await tx.$count(idempotencyKeys)) === 1;
			const counts = await thingCounts(tx);
			const again = await send(tx, form, entries);
			if (again instanceof Error) return found.push(`${nameOf(form)}: broke: ${again.message.slice(0, 150)}`);
			const second = await replyOf(again);
			const trouble = second.status >= 400 ? unhelpful(second) : null;
			if (trouble) found.push(`${nameOf(form)}: ${trouble}`);
			if (second.status < 400) {
				const after = await thingCounts(tx);
				for (const name of Object.keys(after).filter((each) => after[each] !== counts[each]))
					found.push(`${nameOf(form)}: twice makes two ${name}`);
			}
			if (!once) return;
			kept.push(form.path);
			if (second.location !== first.location) found.push(`${nameOf(form)}: ${second.location}`);
			const text = Object.entries(form.fields).find(([, { kind }]) => kind === "text")?.[0];
			const other = entries.map(
				(entry): Entry => (entry[0] === text ? [text, "Other words altogether"] : entry),
			);
			const third = await replyOf(await send(tx, form, other));
			if (third.status !== 422 || unhelpful(third)) found.push(`${nameOf(form)}: another: ${third.status}`);
		});
	}
	expect(found).toEqual([]);
	expect(kept).toEqual(
		expect.arrayContaining(["ideas/new", "projects/new", "discussion/:type/:id/comments"]),
	);
});

test("ten megabytes are refused before they are read", async () => {
	const { port } = await startEdge({});
	const { forms, send } = await openForms(db);
	for (const { path, params = {} } of forms) {
		const head = `POST ${addressOf(path, params)} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin`;
		const type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760";
		const answer = await sendRaw(port, `${head}\r\n${type}\r\n\r\n`);
		expect(answer, path).toMatch(/^HTTP\/1.1 413[\s\S]*没有任何改动/);
	}
	// A form with files may be as long as its files; its words may not.
	const form = forms.find(({ path }) => path === "ideas/new");
	if (!form) throw new Error("There is no form for a new idea.");
	const picture = new File(["x"], "x.png");
	const long = entriesOf({ ...form.fields, body: text("x".repeat(10_485_760), { max: 1 }) });
	expect(await replyOf(await send(db, form, [...long, ["files", picture]]))).toMatchObject({ status: 413 });
});

test("what was typed when a session ended stands in the form again after signing in", {
	timeout: 120_000,
}, async () => {
	const { forms, send } = await openForms(db);
	const ask = await openApplication();
	const found: string[] = [];
	for (const form of forms.filter(({ by, path }) => isMember(by) && !wordless.includes(path))) {
		const texts = Object.entries(form.fields).filter(([, { kind }]) => kind === "text" || kind === "mark");
		const cookies: string[] = [];
		const setCookie = (header: string) => cookies.push(header.split(";")[0] ?? "");
		const request = requestOf(form, entriesOf(form.fields), form.params ?? {});
		const answer = await ask(request, { ...contextFor(db, { ...form, by: anonymous }), setCookie } as never);
		const signIn = new URL(answer.headers.get("Location") ?? "", "http://localhost");
		if (signIn.pathname !== "/sign-in") found.push(`${nameOf(form)}: ${answer.status} ${signIn}`);
		const typed = texts.some(([, { kind }]) => kind === "text");
		if (!signIn.searchParams.has("kept")) {
			if (typed) found.push(`${nameOf(form)}: isn't kept`);
			continue;
		}
		const page = await openAt(signIn.searchParams.get("next") ?? "", form, cookies.join("; "));
		for (const [name, { value }] of texts)
			if (!page.includes(encoded(String(value)))) found.push(`${nameOf(form)}: ${name} is lost`);
		await rolledBack(db, async (tx) => {
			const again = requestOf(form, entriesOf(form.fields), form.params ?? {});
			again.headers.set("Cookie", cookies.join("; "));
			await send(tx, form, entriesOf(form.fields), form.params, again);
			if ((await tx.$count(formDrafts)) > 0) found.push(`${nameOf(form)}: is kept although it was sent`);
		});
		await db.delete(formDrafts);
	}
	expect(found).toEqual([]);

	async function openAt(address: string, form: GoodForm, cookie: string): Promise<string> {
		const request = new Request(new URL(address, "http://localhost"), { headers: { Cookie: cookie } });
		const answer = await ask(request, contextFor(db, form) as never);
		const location = answer.headers.get("Location");
		return location ? openAt(location, form, cookie) : answer.text();
	}
});

test("each field that the summary above a form names can be reached from it", {
	timeout: 120_000,
}, async () => {
	const { forms } = await openForms(db);
	const ask = await openApplication();
	const found: string[] = [];
	for (const form of forms.filter(({ path }) => !fetchedOnly.includes(path))) {
		const empty = Object.keys(form.fields).map((name): Entry => [name, ""]);
		const request = requestOf(form, empty, form.params ?? {});
		const page = await rolledBack(db, async (tx) =>
			(await ask(request, contextFor(tx, form) as never)).text(),
		);
		for (const [, id = ""] of page.matchAll(/<a[^>]*href="#([^"]+)"/g))
			if (!page.includes(`id="${id}"`) && !unseen.test(id)) found.push(`${nameOf(form)}: ${id}`);
	}
	expect(found).toEqual([]);
});
