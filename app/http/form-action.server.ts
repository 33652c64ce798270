import type { Submission, SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type data, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Database } from "#db/database.server.ts";
import { asUnavailable } from "#db/database-error.server.ts";
import { runOnce } from "#db/form-memory.server.ts";
import { type Actor, isMember, type Member } from "../kernel/actor.ts";
import {
	Busy,
	Conflict,
	type DomainError,
	Forbidden,
	NoRoom,
	NotNow,
	RuleBroken,
	SignInRequired,
	TooLarge,
} from "../kernel/domain-error.ts";
import type { RequestContext } from "./context.server.ts";
import { formKey } from "./form-key.ts";
import { dropKeptForm, keepForm } from "./kept-form.server.ts";
import { withoutMisshapen } from "./misshapen.server.ts";
import { type ReadForm, readForm } from "./read-form.server.ts";
import { refusalOf, sayWhen, signInFirst, statusOf } from "./refusal.server.ts";
import { safePath } from "./safe-path.ts";
import { speakInKeys } from "./zod-messages.ts";

// Called, not only imported: package.json says that no module does anything by itself.
speakInKeys();

/** What the page's form gets back: `useActionData<typeof action>()?.submission` is conform's `lastResult`. */
export interface FormAnswer {
	submission: SubmissionResult<string[]>;
}

interface FormArgs<Value, Who> {
	value: Value;
	actor: Who;
	context: RequestContext;
	params: ActionFunctionArgs["params"];
	request: Request;
}

interface FormRun<Value, Who> extends FormArgs<Value, Who> {
	/** The pool, or with `once` the transaction in which the key stands: what the command takes. */
	db: Database;
}

/** A path to go on to, a Response, or plain data for a fetcher. */
type FormResult = string | Response | object;

export interface MemberForm<Schema extends z.ZodType> {
	schema: Schema;
	access?: "member";
	once?: false;
	/** False where nothing is lost: its page keeps by itself what is typed. */
	keep?: false;
	run(args: FormRun<z.output<Schema>, Member>): Promise<FormResult>;
}

export interface OpenForm<Schema extends z.ZodType> {
	schema: Schema;
	access: "anyone";
	once?: false;
	run(args: FormRun<z.output<Schema>, Actor>): Promise<FormResult>;
}

/**
 * For forms that make a new thing: the same submit twice is one thing. The form carries `<OnceField />`; the key
 * and the run share one transaction, so `run` gives a path and awaits nothing but the database. Slow work that
 * needs no transaction (storing pictures) goes into `before`.
 */
export interface OnceForm<Schema extends z.ZodType, Before> {
	schema: Schema;
	access?: "member";
	once: true;
	keep?: false;
	/** Where visitors fill it in, too: they hear what is wrong before they are asked to sign in. */
	onOpenPage?: true;
	before?(args: FormArgs<z.output<Schema>, Member>): Promise<Before>;
	run(args: FormRun<z.output<Schema>, Member> & { before: Before }): Promise<string>;
}

/** Gives the form back for the page, or goes on, or gives a fetch its data. */
type FormHandler = (args: ActionFunctionArgs) => Promise<FormAnswer | object>;

type AnyForm<Schema extends z.ZodType, Before> =
	| MemberForm<Schema>
	| OpenForm<Schema>
	| OnceForm<Schema, Before>;

/**
 * An action for one form. Whose session has ended, or who never had one, signs in and finds again what they typed
 * (see `useFormAnswer`). Otherwise it reads and bounds the body, refuses doubled and unknown fields (schemas are strict
 * objects), parses, runs the command. A broken rule comes back beside its field with 422, a conflict with 409,
 * a refusal with 403, too much at once or a database that is away with 429 or 503, a full disk with 507, each
 * with everything that was typed; what is too large with 413, unread; other domain errors become error pages as in `page`.
 */
export function formAction<Schema extends z.ZodType>(form: OpenForm<Schema>): FormHandler;
export function formAction<Schema extends z.ZodType, Before = undefined>(
	form: OnceForm<Schema, Before>,
): FormHandler;
export function formAction<Schema extends z.ZodType>(form: MemberForm<Schema>): FormHandler;
export function formAction<Schema extends z.ZodType, Before>(form: AnyForm<Schema, Before>): FormHandler {
	return async (args: ActionFunctionArgs) => {
		try {
			if (args.context.refusedFor instanceof TooLarge) throw args.context.refusedFor;
			const read = await readForm(args.request);
			try {
				return await take(form, read, args);
			} catch (error) {
				// A document would ask the same database once more for the page around its form.
				const away = args.context.fromPage && asUnavailable(error);
				const refused = away ? new Busy(5, "errors:databaseAway") : error;
				if (!isAboutTheForm(refused)) throw error;
				sayWhen(refused, args.context);
				return refusedForm(parseWithZod(read.data, { schema: form.schema }), refused, secretsOf(read));
			}
		} catch (error) {
			if (error instanceof TooLarge && args.context.fromPage) return refusedUnread(error);
			throw refusalOf(error, args);
		}
	};
}

async function take<Schema extends z.ZodType, Before>(
	form: AnyForm<Schema, Before>,
	read: ReadForm,
	{ request, context, params }: ActionFunctionArgs,
) {
	const key = formKey(new URL(request.url));
	const submission = parseWithZod(read.data, { schema: form.schema });
	const wrong = submission.status !== "success";
	const stranger = form.access !== "anyone" && !isMember(context.actor);
	if (stranger && !(wrong && form.once && form.onOpenPage)) {
		if (form.keep === false || !hasTypedWords(read)) throw new SignInRequired();
		await keepForm(context, request, key, read.texts);
		return signInFirst(request, { kept: true });
	}
	if (wrong) {
		const reply = submission.reply({ hideFields: secretsOf(read) });
		return answer(withoutMisshapen(reply), { status: 422 });
	}
	const result = await run(form, { value: submission.value, context, params, request }, read);
	if (form.access !== "anyone") await dropKeptForm(context, request, key);
	return typeof result === "string" ? redirect(safePath(result)) : result;
}

async function run<Schema extends z.ZodType, Before>(
	form: AnyForm<Schema, Before>,
	args: Omit<FormArgs<z.output<Schema>, Actor>, "actor">,
	read: ReadForm,
): Promise<FormResult> {
	const { db, actor } = args.context;
	if (form.access === "anyone") return form.run({ ...args, actor, db });
	if (!isMember(actor)) throw new SignInRequired();
	if (!form.once) return form.run({ ...args, actor, db });
	const before = (await form.before?.({ ...args, actor })) as Before;
	if (!read.onceKey) return form.run({ ...args, actor, db, before });
	const submit = { userId: actor.id, key: read.onceKey, bodyHash: read.hash };
	return runOnce(db, submit, (tx) => form.run({ ...args, actor, db: tx, before }));
}

/** What buttons carry along, and nobody has typed. */
const carried = new Set(
	"back next stay on open until userId versionId session locale theme choice kind revision seen ideaId criterionIds".split(
		" ",
	),
);

/** True where something would be lost with the form. One that asks for a password is filled in anew. */
function hasTypedWords(read: ReadForm): boolean {
	const secrets = secretsOf(read);
	const typed = read.texts.filter(([name, value]) => value.trim() !== "" && !carried.has(name));
	return typed.length > 0 && !typed.some(([name]) => secrets.includes(name));
}

/** Without the values: the page in the browser still has them. */
function refusedUnread(error: DomainError) {
	return answer({ status: "error", error: { "": messageOf(error) } }, { status: statusOf[error.kind] });
}

function messageOf(error: DomainError): string[] {
	return [JSON.stringify([error.reason, error.values])];
}

function refusedForm(submission: Submission<unknown>, error: DomainError, hideFields: string[]) {
	const message = messageOf(error);
	const field = error instanceof RuleBroken ? error.field : null;
	const place = field ? { fieldErrors: { [field]: message } } : { formErrors: message };
	return answer(submission.reply({ ...place, hideFields }), { status: statusOf[error.kind] });
}

/** Refusals after which the form comes back as it was typed. */
function isAboutTheForm(error: unknown): error is DomainError {
	return [RuleBroken, Conflict, Forbidden, NotNow, NoRoom, TooLarge].some((kind) => error instanceof kind);
}

/** Fields that are never sent back filled. */
function secretsOf(read: ReadForm): string[] {
	return [
		"current",
		"password",
		...read.texts.map(([name]) => name).filter((name) => /password/i.test(name)),
	];
}

/** As a Response, because a route without a page would lose the status of anything else. */
function answer(
	submission: FormAnswer["submission"],
	init: ResponseInit,
): ReturnType<typeof data<FormAnswer>> {
	const body: FormAnswer = { submission };
	return Response.json(body, init) as unknown as ReturnType<typeof data<FormAnswer>>;
}
