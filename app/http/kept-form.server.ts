import { createHash, randomBytes } from "node:crypto";
import { parse, type SubmissionResult } from "@conform-to/react";
import { createCookie } from "@remix-run/node";
import { dropFormDraft, findFormDraft, keepFormDraft, latestFormDrafts } from "#db/form-memory.server.ts";
import { daysAfter } from "../kernel/clock.ts";
import type { RequestContext } from "./context.server.ts";
import { formKey } from "./form-key.ts";

const keptDays = 7;
const cookie = createCookie("hx_draft", {
	path: "/",
	httpOnly: true,
	sameSite: "lax",
	maxAge: keptDays * 24 * 60 * 60,
});

/** Keeps what a visitor, or somebody whose session ended, typed into the form at `path`. Files are not kept. */
export async function keepForm(
	context: RequestContext,
	request: Request,
	path: string,
	fields: [string, string][],
): Promise<void> {
	const token = (await readToken(request)) ?? randomBytes(24).toString("base64url");
	await keepFormDraft(context.db, {
		tokenHash: hashOf(token),
		path,
		fields,
		expiresAt: daysAfter(context.now, keptDays),
	});
	context.setCookie(await cookie.serialize(token, { secure: context.origin.startsWith("https:") }));
}

/** A form that was kept, with the key of its address (see `formKey`). */
export interface KeptForm {
	key: string;
	submission: SubmissionResult<string[]>;
}

/** The forms that this browser left unsent on this page and on what belongs to it (see `useFormAnswer`). */
export async function keptForms(context: RequestContext, request: Request): Promise<KeptForm[]> {
	const token = await readToken(request);
	if (!token) return [];
	const path = formKey(new URL(request.url));
	const kept = await latestFormDrafts(context.db, {
		tokenHash: hashOf(token),
		path,
		now: context.now,
		limit: 5,
	});
	return kept.map(({ path, fields }) => ({ key: path, submission: refilled(fields) }));
}

/**
 * What was kept for this page's form, as conform's `lastResult`, or null.
 * `useForm({ lastResult: actionData?.submission ?? loaderData.kept })`
 */
export async function keptForm(
	context: RequestContext,
	request: Request,
	path: string,
): Promise<SubmissionResult<string[]> | null> {
	const token = await readToken(request);
	if (!token) return null;
	const fields = await findFormDraft(context.db, { tokenHash: hashOf(token), path, now: context.now });
	return fields && refilled(fields);
}

/** Kept fields as conform's `lastResult`: the form as it was left, without a word of error. */
export function refilled(fields: [string, string][]): SubmissionResult<string[]> {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return parse(form, { resolve: () => ({ error: {} as Record<string, string[] | null> }) }).reply();
}

/** Forgets the kept form once it has been sent. */
export async function dropKeptForm(context: RequestContext, request: Request, path: string): Promise<void> {
	const token = await readToken(request);
	if (token) await dropFormDraft(context.db, { tokenHash: hashOf(token), path });
}

async function readToken(request: Request): Promise<string | null> {
	try {
		const token: unknown = await cookie.parse(request.headers.get("Cookie"));
		return typeof token === "string" && token.length <= 64 ? token : null;
	} catch {
		return null;
	}
}

function hashOf(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
