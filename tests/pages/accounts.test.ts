import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alive, closeBrowser, newVisitor } from "../support/browser.ts";
import { guest, newMember, openIdea, wholeIdea } from "../support/front-door.ts";
import { type Site, startSite } from "../support/site.ts";

const password = "a long walk home";
let site: Site;

beforeAll(async () => {
	site = await startSite({ env: { DEMO: "off" } });
});

afterAll(async () => {
	await closeBrowser();
	await site?.stop();
});

async function send(path: string, fields: Record<string, string>, cookie = "") {
	const answer = await fetch(site.origin + path, {
		method: "POST",
		redirect: "manual",
		headers: {
			Origin: site.origin,
			Cookie: `hx_lang=en; ${cookie}`,
			"Content-Type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams(fields),
	});
	const cookies = answer.headers.getSetCookie();
	const session = cookies.find((header) => header.startsWith("hx_session="));
	return {
		cookies,
		status: answer.status,
		location: answer.headers.get("location"),
		session: session?.split(";")[0] ?? "",
		html: await answer.text(),
	};
}

async function join(handle: string) {
	const fields = { handle, displayName: handle, email: `${handle}@example.org`, password };
	return send("/sign-up", fields);
}

describe("by plain requests", () => {
	test("a refused sign-up gives back what was typed, but never the password", async () => {
		const fields = {
			handle: "a b",
			displayName: "林 <b>",
			email: "lin@example.org",
			password: "a secret walk",
		};
		const answer = await send("/sign-up", fields);
		expect(answer.status).toBe(422);
		expect(answer.html).toContain('value="林 &lt;b&gt;"');
		expect(answer.html).toContain("Only Latin letters, digits and underscores");
		expect(answer.html).not.toContain("a secret walk");
	});

	test("sign-in leads on within the site only", async () => {
		await join("safe_sam");
		for (const [next, location] of [
			["/ideas/new", "/ideas/new"],
			["//elsewhere.example", "/"],
			["https://elsewhere.example", "/"],
			["/\\elsewhere.example", "/"],
		]) {
			const answer = await send("/sign-in", { login: "safe_sam", password, next: next ?? "" });
			expect([answer.status, answer.location]).toEqual([302, location]);
		}
	});

	test("members' pages send a visitor to sign in and back, and the administrator's refuse a member", async () => {
		const { session } = await join("plain_pat");
		for (const path of ["/settings/email", "/settings/sessions", "/settings/export", "/admin/people"]) {
			const visitor = await fetch(site.origin + path, { redirect: "manual" });
			expect(visitor.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
		}
		for (const path of ["/admin/people", "/admin/mails", "/admin/mails/1"]) {
			const member = await fetch(site.origin + path, { headers: { Cookie: session } });
			expect(member.status).toBe(403);
		}
		const promotion = { role: "administrator", reason: "I would like to." };
		expect((await send("/moderation/things/user:1/role", promotion, session)).status).toBe(403);
	});

	test("what is written after signing in isn't hidden by what was written before, nor a new wish by an old draft", async () => {
		const whole = await wholeIdea(guest(site.origin), "Written before signing in");
		const first = await send("/ideas/new", whole);
		const kept = first.cookies.find((header) => header.startsWith("hx_draft="))?.split(";")[0] ?? "";
		const { session } = await join("draft_dee");
		const cookie = `hx_lang=en; ${session}; ${kept}`;
		const read = async (path: string) =>
			(await fetch(site.origin + path, { headers: { Cookie: cookie } })).text();
		expect(await read("/ideas/new")).toContain('value="Written before signing in"');
		const fields = JSON.stringify([["title", "Written since"]]);
		expect((await send("/ideas/new/draft", { fields }, `${session}; ${kept}`)).status).toBe(200);
		expect(await read("/ideas/new")).toContain('value="Written since"');
		const wish = await read("/ideas/new?title=Something+else");
		expect(wish).toContain('value="Something else"');
		expect(wish).toContain("unfinished: “Written since”");
	});

	test("a press that is refused answers with a page that says why, and its address leads whoever opens it on", async () => {
		const { session } = await join("press_pia");
		const idea = await openIdea(await newMember(site.origin, "idea_ida"), "Something to watch");
		const watch = `/discussion/idea/${/\d+$/.exec(idea)}/watch`;
		const presses = ["/vote", "/vote/withdraw", "/vote/wish", "/withdraw", "/reopen"].map(
			(press) => `/ideas/x-1${press}`,
		);
		for (const path of [...presses, "/projects/x-1/follow", "/comments/1/react", watch]) {
			const pressed = await send(path, { bogus: "1" }, session);
			expect([path, pressed.status]).toEqual([path, 422]);
			expect(pressed.html.includes("Nothing was changed"), path).toBe(true);
			expect(pressed.html.slice(pressed.html.indexOf("<main"))).toContain(`href="${path}"`);
		}
		const open = (path: string) =>
			fetch(site.origin + path, { redirect: "manual", headers: { Accept: "text/html" } });
		for (const path of [...presses, "/projects/x-1/follow"]) {
			expect((await open(path)).status).toBe(302);
		}
		const asked = await open("/ideas/x-1/vote");
		expect(asked.headers.get("location")).toBe("/ideas/x-1?pressed=1");
	});

	test("a link that was used or has run out leads to a new one", async () => {
		const { session } = await join("late_lou");
		for (const [path, onward] of [
			["/verify?token=used", "/settings/email"],
			["/reset/new?token=used", "/reset"],
		] as const) {
			const opened = await fetch(site.origin + path, { headers: { Cookie: `hx_lang=en; ${session}` } });
			const html = await opened.text();
			expect(html).toContain("This link has ended");
			expect(html.slice(html.indexOf("<main"))).toContain(`href="${onward}"`);
		}
		const pressed = await send("/reset/new?token=used", { token: "used", password: "four more quiet words" });
		expect([pressed.status, pressed.html.includes("This link has ended")]).toEqual([422, true]);
	});

	test("what isn't there, or isn't a number, is not found", async () => {
		const { session } = await join("lost_lee");
		for (const path of ["/people/nobody_at_all", "/people/%E2%80%AE", "/makers/nobody_at_all"]) {
			expect((await fetch(site.origin + path)).status).toBe(404);
		}
		const other = "a".repeat(64);
		expect((await send("/settings/sessions/revoke", { session: other }, session)).status).toBe(404);
		expect((await send("/settings/sessions/revoke", { session: "x" }, session)).status).toBe(422);
	});

	test("an account ends by its own hand, and its session with it", async () => {
		const { session } = await join("gone_gil");
		expect((await send("/settings/delete", { current: "wrong" }, session)).status).toBe(422);
		expect((await send("/settings/delete", { current: password }, session)).location).toBe("/goodbye");
		const after = await fetch(`${site.origin}/settings/email`, {
			redirect: "manual",
			headers: { Cookie: session },
		});
		expect(after.status).toBe(302);
		expect((await fetch(`${site.origin}/people/gone_gil`)).status).toBe(404);
	});
});

describe.each([true, false])("in a browser, JavaScript %s", (javaScript) => {
	test("somebody joins, introduces themselves, looks at their devices, leaves and comes back", async () => {
		const handle = javaScript ? "script_sue" : "plain_sue";
		const context = await newVisitor({ locale: "en", javaScript, origin: site.origin });
		const page = await context.newPage();
		await page.goto(`${site.origin}/sign-up?next=/settings/profile`);
		await page.getByLabel("Name", { exact: true }).fill("Sue 苏");
		await page.getByLabel("Handle").fill(handle);
		await page.getByLabel("E-mail").fill(`${handle}@example.org`);
		await page.getByLabel("Password").fill(password);
		await page.getByLabel("Name", { exact: true }).fill(" ");
		await page.getByLabel("Handle").fill("1");
		await page.getByRole("button", { name: "Open the account" }).evaluate((button) => {
			button.closest("form")?.setAttribute("novalidate", "");
		});
		await page.getByRole("button", { name: "Open the account" }).click();
		await page.getByRole("alert").getByRole("link").first().waitFor();
		if (javaScript) {
			expect(await page.getByRole("alert").getByRole("link").first().textContent()).toMatch(/^Name: /);
			expect(
				await page.getByLabel("Name", { exact: true }).evaluate((input) => input === document.activeElement),
			).toBe(true);
		}
		await page.getByLabel("Name", { exact: true }).fill("Sue 苏");
		await page.getByLabel("Handle").fill(handle);
		await page.getByLabel("Password").fill(password);
		await page.getByRole("button", { name: "Open the account" }).click();
		await page.waitForURL("**/settings/profile");
		await page.getByLabel("Address of link 1").fill("javascript:void(0)");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("alert").waitFor();
		await page.getByLabel("Address of link 1").fill("");
		await page.getByLabel("About you").fill("I make **hinges**.");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.waitForURL("**/settings/profile?saved");
		await page.getByText("Saved.").waitFor();
		expect(await page.getByRole("alert").count(), "what was mended").toBe(0);
		expect(await page.getByLabel("About you").inputValue()).toBe("I make **hinges**.");
		await page.getByLabel("Address of link 1").fill("javascript:void(0)");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("alert").getByRole("link").click();
		expect(await page.getByText("Saved.").count(), "beside what is wrong").toBe(0);
		await page.getByLabel("Address of link 1").fill("");
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("alert").waitFor({ state: "detached" });
		await page.goto(`${site.origin}/people/${handle}`);
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Sue 苏");
		expect(await page.locator("strong", { hasText: "hinges" }).count()).toBe(1);
		if (javaScript) await pressOneOfTwoForms(page);
		await page.goto(`${site.origin}/settings/sessions`);
		expect(await page.getByText("this device").count()).toBe(1);
		await page.goto(`${site.origin}/sign-out`);
		await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
		await page.waitForURL(`${site.origin}/`);
		await page.goto(`${site.origin}/sign-in`);
		await page.getByLabel("Handle or e-mail").fill(handle);
		await page.getByLabel("Password").fill("not this one");
		await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
		await page.getByRole("alert").waitFor();
		await page.getByLabel("Password").fill(password);
		await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
		await page.waitForURL(`${site.origin}/`);
		await context.close();
	});
});

/** While one form of a page is on its way, the other one doesn't say that it were. */
async function pressOneOfTwoForms(page: Page) {
	await page.goto(`${site.origin}/settings/email`);
	await alive(page);
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route("**/settings/email/resend*", async (route) => {
		await held;
		await route.continue();
	});
	const resend = page.getByRole("button", { name: "Send the link again" });
	await resend.click();
	await expect.poll(() => resend.getAttribute("aria-busy")).toBe("true");
	const other = page.getByRole("button", { name: "Send a link to the new address" });
	expect(await other.getAttribute("aria-busy")).toBeNull();
	letGo();
	await page.getByText("A link is on its way").waitFor();
}
