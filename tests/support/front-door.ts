import { expect } from "vitest";

/** Somebody with a browser of plain requests at a running application. */
export interface Guest {
	/** Sends a form and gives the path that the answer leads on to. Fails on any other answer. */
	send(path: string, fields: Record<string, string>): Promise<string>;
	/** Sends a form and gives the answer as it is. */
	answer(path: string, fields: Record<string, string>): Promise<Response>;
	ask(path: string, init?: RequestInit): Promise<Response>;
	read(path: string): Promise<string>;
}

export function guest(origin: string): Guest {
	const cookies = new Map<string, string>();
	const cookie = () => [...cookies].map((pair) => pair.join("=")).join("; ");

	async function ask(path: string, init: RequestInit = {}): Promise<Response> {
		const headers = { ...init.headers, "accept-language": "en", cookie: cookie() };
		const response = await fetch(origin + path, { ...init, headers, redirect: "manual" });
		for (const set of response.headers.getSetCookie()) {
			const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
			cookies.set(name, value);
		}
		return response;
	}

	const answer: Guest["answer"] = (path, fields) =>
		ask(path, {
			method: "POST",
			body: new URLSearchParams(fields),
			headers: { origin, "sec-fetch-site": "same-origin" },
		});
	return {
		answer,
		ask,
		async send(path, fields) {
			const response = await answer(path, fields);
			expect(response.status, await response.text()).toBe(302);
			return response.headers.get("location")?.split("?")[0] ?? "";
		},
		read: async (path) => (await ask(path)).text(),
	};
}

export function passwordOf(handle: string): string {
	return `quite a long one for ${handle}`;
}

/** A new member of the site. */
export async function newMember(origin: string, handle: string): Promise<Guest> {
	const one = guest(origin);
	const email = `${handle}@example.org`;
	await one.send("/sign-up", { handle, displayName: handle, email, password: passwordOf(handle) });
	return one;
}

/** Opens an idea by the form of its page; gives its path. */
export async function openIdea(author: Guest, title: string): Promise<string> {
	return author.send("/ideas/new", await wholeIdea(author, title));
}

/** What the form of a new idea asks for, filled in. */
export async function wholeIdea(author: Guest, title: string): Promise<Record<string, string>> {
	const form = await author.read("/ideas/new");
	const category = /value="(\d+)"/.exec(form.split('name="category"')[1] ?? "")?.[1] ?? "1";
	return { title, category, "criteria[0].text": "Holds for a year" };
}

/** Nobody set up SMTP: the administrator reads the link in the mail to a new member, whose votes count from then on. */
export async function proveEmail(administrator: Guest, handle: string): Promise<void> {
	const mails = (await administrator.read("/admin/mails")).split("<tr");
	const row = mails.find((text) => text.includes(`${handle}@example.org`)) ?? "";
	const mail = await administrator.read(/\/admin\/mails\/\d+/.exec(row)?.[0] ?? "/nowhere");
	const token = /\/verify\?token=([\w-]+)/.exec(mail)?.[1] ?? "";
	expect(await administrator.send("/verify", { token })).toBe("/verify");
}
