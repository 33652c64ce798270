import { readError } from "#app/i18n/error-text.ts";
import { textsOf } from "#app/i18n/i18n.server.ts";
import { type Locale, locales } from "#app/kernel/locale.ts";
import type { SpoiledForm } from "./spoiled-forms.ts";

/** What came back from a form, whichever way it came. */
export interface FormReply {
	status: number;
	location: string | null;
	/** Errors as they travel, by the field that they are about ("" for the whole form). */
	errors: Record<string, string[]>;
}

export async function replyOf(answer: unknown): Promise<FormReply> {
	if (answer instanceof Error) throw answer;
	if (answer instanceof Response) {
		const location = answer.headers.get("Location");
		const json = answer.headers.get("Content-Type")?.includes("json") && answer.status >= 400;
		return { status: answer.status, location, errors: errorsIn(json ? await answer.clone().json() : null) };
	}
	const { data, init } = (answer ?? {}) as { data?: unknown; init?: { status?: number } };
	return { status: init?.status ?? 200, location: null, errors: errorsIn(data ?? null) };
}

function errorsIn(data: unknown): FormReply["errors"] {
	if (!data || typeof data !== "object") return {};
	const { submission, reason, values } = data as {
		submission?: { error?: Record<string, string[] | null> };
		reason?: string;
		values?: object;
	};
	if (reason) return { "": [JSON.stringify([reason, values ?? {}])] };
	return Object.fromEntries(
		Object.entries(submission?.error ?? {}).flatMap(([name, list]) => (list?.length ? [[name, list]] : [])),
	);
}

/** Why these errors wouldn't help whoever reads them; null when each is a sentence in both languages. */
export function unhelpful({ errors }: FormReply): string | null {
	if (Object.keys(errors).length === 0) return "says nothing";
	try {
		const said = locales.flatMap((locale) => sentencesOf(errors, locale));
		return said.find((sentence) => sentence.length < 4) ?? null;
	} catch (untranslated) {
		return (untranslated as Error).message;
	}
}

/** What people read. Throws where there is no text, or a value for it is missing. */
export function sentencesOf(errors: FormReply["errors"], locale: Locale): string[] {
	const texts = textsOf(locale).translation("errors");
	return Object.values(errors)
		.flat()
		.map((error) => {
			const [key, values] = readError(error);
			if (!/^[a-z]+:[\w.]+$/i.test(key)) throw new Error(`No key: ${error}`);
			return texts?.t(key, values) ?? "";
		});
}

/** True when an error is about this field, or about the list that it belongs to. */
export function names({ errors }: FormReply, field: string): boolean {
	return Object.keys(errors).some(
		(name) => name !== "" && (name === field || isPart(name, field) || isPart(field, name)),
	);
}

function isPart(whole: string, name: string): boolean {
	return name.startsWith(`${whole}[`) || name.startsWith(`${whole}.`);
}

/** What is wrong with the answer to a spoiled form; null when it is as it should be. */
export async function problemOf({ about, statuses }: SpoiledForm, answer: unknown): Promise<string | null> {
	if (answer instanceof Error) return `broke: ${answer.message.slice(0, 200)}`;
	const reply = await replyOf(answer);
	if (!statuses.includes(reply.status)) return `answered ${reply.status}`;
	if (about && !names(reply, about)) return `names ${JSON.stringify(reply.errors)}`;
	return unhelpful(reply);
}

/** The same where success is as good as a clear refusal. */
export async function troubleWith(answer: unknown): Promise<string | null> {
	if (answer instanceof Error) return `broke: ${answer.message.slice(0, 200)}`;
	const reply = await replyOf(answer);
	if (reply.status < 400) return null;
	return reply.status >= 500 ? `answered ${reply.status}` : unhelpful(reply);
}

/** As React writes it. */
export function encoded(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
}
