import { createServer } from "node:net";
import { CspEvaluator } from "csp_evaluator";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, test } from "vitest";
import { startEdge } from "./edge-server.ts";

const { url, site, port } = await startEdge({});
const secure = await startEdge({ environment: { PUBLIC_ORIGIN: "https://huixiang.example" } });

test("every answer carries the security headers", async () => {
	for (const path of ["/", "/page", "/assets/gone.js", "/healthz", "/nowhere", "/broken", "/media/files"]) {
		const { headers } = await fetch(url + path);
		expect(headers.get("x-content-type-options"), path).toBe("nosniff");
		expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
		expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
		expect(headers.get("permissions-policy"), path).toContain("camera=()");
		expect(headers.get("content-security-policy"), path).toBeTruthy();
		expect(headers.get("x-request-id"), path).toMatch(/^[0-9a-f]{10}-[0-9a-z]+$/);
		expect(headers.has("x-powered-by"), path).toBe(false);
		expect(headers.has("strict-transport-security"), path).toBe(false);
	}
});

test("behind TLS browsers are told to stay there", async () => {
	const { headers } = await fetch(secure.url);
	expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
	expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
});

test("the content policy holds what an evaluator of policies asks for", async () => {
	const policy = (await fetch(url)).headers.get("content-security-policy") ?? "";
	const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
	expect(findings.filter(({ severity }) => severity <= Severity.MEDIUM)).toEqual([]);
	for (const part of [
		"object-src 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"form-action 'self'",
		"worker-src 'self';",
	]) {
		expect(policy).toContain(part);
	}
	expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("the nonce in the page is the one in its policy, and never the same twice", async () => {
	const nonces = new Set<string>();
	for (let round = 0; round < 600; round += 1) {
		const response = await fetch(url);
		const nonce =
			/'nonce-([\w-]{22})'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "";
		expect(await response.text()).toContain(`nonce="${nonce}"`);
		nonces.add(nonce);
	}
	expect(nonces.size).toBe(600);
});

test("a route's own policy replaces the site's", async () => {
	expect((await fetch(`${url}/media/files`)).headers.get("content-security-policy")).toBe("sandbox");
});

test("nothing is cached unless its route says so", async () => {
	expect((await fetch(url)).headers.get("cache-control")).toBe("private, no-cache");
	site.headers = { "Cache-Control": "public, max-age=60" };
	expect((await fetch(url)).headers.get("cache-control")).toBe("public, max-age=60");
	site.headers = {};
});

test("a missing asset is a plain 404, never a page of the site", async () => {
	const before = site.rendered;
	const response = await fetch(`${url}/assets/root-gone.js`);
	expect(response.status).toBe(404);
	expect(response.headers.get("cache-control")).toBe("private, no-store");
	expect(site.rendered).toBe(before);
});

test("request ids differ, and one that a client sends is not taken over", async () => {
	const ids = new Set<string | null>();
	for (let round = 0; round < 20; round += 1) {
		ids.add((await fetch(url, { headers: { "x-request-id": "mine" } })).headers.get("x-request-id"));
	}
	expect(ids.size).toBe(20);
	expect(ids.has("mine")).toBe(false);
});

test("the log tells of each answer by its id, and of no query, cookie or token", async () => {
	const response = await fetch(`${url}/page?token=secret-1`, {
		headers: { cookie: "session=secret-2", authorization: "Bearer secret-3" },
	});
	await response.text();
	const id = response.headers.get("x-request-id") ?? "none";
	await expect.poll(() => site.lines).toContain(id);
	const line = site.lines.split("\n").find((text) => text.includes(`"${id}"`)) ?? "";
	expect(JSON.parse(line)).toMatchObject({ method: "GET", path: "/page", status: 200 });
	expect(site.lines).not.toContain("secret");
});

test("an unreadable address is answered with 400", async () => {
	const response = await fetch(`${url}/%E0%A4%A`);
	expect([400, 404]).toContain(response.status);
});

test("the metrics are for this machine alone, also behind a proxy on it", async () => {
	expect(await (await fetch(`${url}/metrics`)).text()).toContain("http_answer_seconds_count");
	const forwarded = await fetch(`${url}/metrics`, { headers: { "x-forwarded-for": "203.0.113.9" } });
	expect(await forwarded.text()).not.toContain("http_answer_seconds_count");
});

test("the port is really taken", async () => {
	const other = createServer();
	const refused = new Promise((resolve) => other.once("error", resolve));
	other.listen(port, "127.0.0.1");
	expect(await refused).toMatchObject({ code: "EADDRINUSE" });
});
