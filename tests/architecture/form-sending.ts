import { type Actor, isMember } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { addressOf, answerOf, contextOf, type Handler, routeTable } from "./ask-route.ts";
import { assemble } from "./authorization-cast.ts";
import { type GoodForm, goodForms } from "./good-forms.ts";
import { arrange } from "./good-things.ts";
import { bodyOf, type Entry } from "./spoiled-forms.ts";

/** The cast with all that forms want, a good form for each action, and how to send one. */
export async function openForms(db: Database) {
	const table = await routeTable();
	const actions = new Map(
		table.flatMap(({ path, handlers }) => (handlers.POST ? [[path, handlers.POST] as const] : [])),
	);
	const cast = await assemble(db);
	const things = await arrange(db, cast);

	/** Sends these entries in place of the form's own; gives what the action gives or throws. */
	async function send(
		asked: Database,
		form: GoodForm,
		entries: Entry[],
		params = form.params ?? {},
		request = requestOf(form, entries, params),
	) {
		return answerOf(actions.get(form.path) as Handler, { request, params, context: contextFor(asked, form) });
	}

	return { paths: [...actions.keys()], table, cast, things, forms: goodForms(cast, things), send };
}

export function contextFor(db: Database, { path, by }: GoodForm) {
	return { ...contextOf(db, by), ...(path === "sign-in/demo" && { demo: true }) };
}

export function requestOf(
	{ path, search = "" }: GoodForm,
	entries: Entry[],
	params: Record<string, string>,
): Request {
	const url = `http://localhost${addressOf(path, params)}${search}`;
	return new Request(url, { method: "POST", body: bodyOf(entries) });
}

/** How a failure names the form. */
export function nameOf({ path, params }: GoodForm): string {
	return path.replace(":act", params?.act ?? "");
}

/** The same person, who may only read by now. */
export function suspended(actor: Actor): Actor {
	return isMember(actor) ? { ...actor, suspended: true } : actor;
}
