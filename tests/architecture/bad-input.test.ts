/**
 * Every form, spoiled in every way, one way at a time: each is refused with the right status and a sentence that
 * names what is wrong, and changes nothing. A route that takes a form and has no good one in `goodForms` fails here.
 */
import { expect, test } from "vitest";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { testDatabase } from "#tests/support/database.ts";
import { openApplication } from "./application.ts";
import { rolledBack } from "./ask-route.ts";
import { names, replyOf, sentencesOf, unhelpful } from "./form-answers.ts";
import { contextFor, nameOf, openForms, requestOf } from "./form-sending.ts";
import { fetchedOnly, uploads } from "./good-forms.ts";
import { changesSince, rowPrints, writesSoFar } from "./row-prints.ts";
import { type Entry, entriesOf, type SpoiledForm, spoiled } from "./spoiled-forms.ts";

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

async function problemOf({ about, statuses }: SpoiledForm, answer: unknown): Promise<string | null> {
	if (answer instanceof Error) return `broke: ${answer.message.slice(0, 200)}`;
	const reply = await replyOf(answer);
	if (!statuses.includes(reply.status)) return `answered ${reply.status}`;
	if (about && !names(reply, about)) return `names ${JSON.stringify(reply.errors)}`;
	return unhelpful(reply);
}

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

/** As no page sends it: what comes back must still be a page. */
function twisted(good: Entry[]): [string, Entry[]][] {
	const listed = good.filter(([name]) => /[.[]/.test(name));
	const ways: [string, Entry[]][] = [
		["doubled", [...good, ...good]],
		["a list", good.map(([name, value]) => [`${name}[0]`, value])],
		["a group", good.map(([name, value]) => [`${name}.x`, value])],
		["plain", listed.map(([name, value]) => [name.replace(/[.[].*/, ""), value])],
	];
	return ways.filter(([, entries]) => entries.length > 0);
}

function suspended(actor: Actor): Actor {
	return isMember(actor) ? { ...actor, suspended: true } : actor;
}

/** As React writes it. */
function encoded(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
}
