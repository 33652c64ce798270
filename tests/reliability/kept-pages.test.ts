import { afterAll, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";
import { startSite } from "../support/site.ts";

bringBuildUpToDate();
const site = await startSite({ env: { DEMO: "off" } });
const own = { origin: site.origin, "sec-fetch-site": "same-origin" };

afterAll(() => site.stop());

test("what a visitor reads, kept in memory, shows every change in the next answer", async () => {
	const ana = await signUp("ana");
	expect(await visit("/ideas")).not.toContain("A hinge that survives");
	const category = /value="(\d+)"/.exec(
		(await read("/ideas/new", ana)).split('name="category"')[1] ?? "",
	)?.[1];
	const idea = {
		title: "A hinge that survives a year",
		"criteria[0].text": "Holds for a year",
		category: category ?? "1",
	};
	const path = await send("/ideas/new", idea, ana);
	expect(path).toMatch(/^\/ideas\/.+/);
	expect(await visit("/ideas")).toContain("A hinge that survives a year");

	const before = await kept(path);
	expect(await kept(path)).toBe(before);
	expect(before).toContain('"userInteractionCount":1');
	await send(`${path}/vote/withdraw`, { back: path }, ana);
	expect(await kept(path)).toContain('"userInteractionCount":0');

	// She never sees the visitors' copy, nor they hers.
	expect(await read(path, ana)).toContain("/sign-out");
	expect(await visit(path)).not.toContain("/sign-out");
}, 120_000);

async function signUp(handle: string): Promise<string> {
	const body = new URLSearchParams({
		handle,
		displayName: handle,
		email: `${handle}@example.org`,
		password: `quite a long one for ${handle}`,
	});
	const response = await fetch(`${site.origin}/sign-up`, {
		method: "POST",
		body,
		headers: own,
		redirect: "manual",
	});
	expect(response.status).toBe(302);
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}

async function send(path: string, fields: Record<string, string>, cookie: string): Promise<string> {
	const headers = { ...own, cookie };
	const body = new URLSearchParams(fields);
	const response = await fetch(site.origin + path, { method: "POST", body, headers, redirect: "manual" });
	expect(response.status, await response.text()).toBe(302);
	return response.headers.get("location")?.split("?")[0] ?? "";
}

async function read(path: string, cookie: string): Promise<string> {
	return (await fetch(site.origin + path, { headers: { cookie } })).text();
}

async function visit(path: string): Promise<string> {
	return (await fetch(site.origin + path, { headers: { "accept-language": "en" } })).text();
}

/** A visitor's copy without what differs from answer to answer. */
async function kept(path: string): Promise<string> {
	return (await visit(path)).replaceAll(/nonce="[^"]*"/g, "");
}
