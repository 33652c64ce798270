import { expect, test } from "vitest";
import { networkOf } from "#app/http/network.server.ts";
import { sendRaw, startEdge } from "./edge-server.ts";

const plenty = { read: 100_000, picture: 100_000, search: 100_000, write: 100_000, upload: 100_000 };
const open = await startEdge({ budgets: plenty });
const tight = await startEdge({
	budgets: { read: 3, picture: 3, search: 2, write: 2, upload: 1 },
	environment: { TRUST_PROXY: "1" },
});

test("a body beyond the limit is refused before it is read", async () => {
	const before = open.site.written;
	const response = await post(open.url, "/page", "x".repeat(1024 * 1024 + 1));
	expect(response.status).toBe(413);
	const text = await response.text();
	expect(text).toContain(response.headers.get("x-request-id"));
	expect(open.site.written).toBe(before);
});

test("a page that sends too large a form is told so in its own words", async () => {
	const form = { "content-type": "application/x-www-form-urlencoded" };
	const response = await post(open.url, "/asking.data", `words=${"x".repeat(1024 * 1024 + 1)}`, form);
	expect(response.status).toBe(413);
	expect(response.headers.get("x-remix-response")).toBe("yes");
	expect(await response.text()).toContain("errors:formTooLarge");
});

test("uploads may be larger than forms", async () => {
	const megabytes = "x".repeat(3 * 1024 * 1024);
	expect((await post(open.url, "/media/files", megabytes)).status).toBe(200);
	const head = "POST /media/files HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length:";
	expect(await sendRaw(open.port, `${head} 500000000\r\n\r\n`)).toMatch(/^HTTP\/1.1 413/);
});

test("a body that doesn't say its length is refused", async () => {
	const head = "POST /page HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked";
	expect(await sendRaw(open.port, `${head}\r\n\r\n5\r\nhello\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1.1 411/);
});

test("beyond its budget an address gets 429 with the time to wait; others and other budgets don't suffer", async () => {
	const ask = (path: string, address: string) =>
		fetch(tight.url + path, { headers: { "x-forwarded-for": address, accept: "text/html" } });
	for (let round = 0; round < 3; round += 1) expect((await ask("/page", "192.0.2.1")).status).toBe(200);
	const refused = await ask("/page", "192.0.2.1");
	expect(refused.status).toBe(429);
	const seconds = Number(refused.headers.get("retry-after"));
	expect(seconds).toBeGreaterThan(0);
	expect(seconds).toBeLessThanOrEqual(60);
	expect(await refused.text()).toContain(`${seconds}`);
	expect((await ask("/page", "192.0.2.2")).status).toBe(200);
	expect((await ask("/media/files", "192.0.2.1")).status).toBe(200);
	expect((await ask("/search?q=a", "192.0.2.1")).status).not.toBe(429);
	expect((await post(tight.url, "/page", "a=1", { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
});

test("a page that asks for data or sends a form beyond its budget is told in its own words, and keeps the form", async () => {
	const from = { "x-forwarded-for": "192.0.2.99" };
	const ask = () => fetch(`${tight.url}/asking.data`, { headers: from });
	for (let round = 0; round < 3; round += 1) expect((await ask()).status).toBe(200);
	const form = { ...from, "content-type": "application/x-www-form-urlencoded" };
	const send = () => post(tight.url, "/asking.data", "words=long+and+dear", form);
	while ((await send()).status === 200);
	for (const refused of [await ask(), await send()]) {
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
		expect(refused.headers.get("x-remix-response")).toBe("yes");
		expect(await refused.text()).toContain("errors:tooMany");
	}
	expect(await (await send()).text()).toContain("long and dear");
});

test("who waits is led to the same address again, whatever stands in it", async () => {
	const address = "/page?q=%22%3E%3Cb%3E&x='";
	const ask = () => fetch(tight.url + address, { headers: { "x-forwarded-for": "192.0.2.98" } });
	let refused = await ask();
	while (refused.status !== 429) refused = await ask();
	expect(await refused.text()).toContain('href="/page?q=%22%3E%3Cb%3E&#38;x=%27"');
});

test("everybody within one IPv6 /64 shares a budget", async () => {
	const ask = (address: string) => fetch(`${tight.url}/page`, { headers: { "x-forwarded-for": address } });
	for (let round = 1; round <= 3; round += 1) expect((await ask(`2001:db8:0:1::${round}`)).status).toBe(200);
	expect((await ask("2001:db8:0:1:ffff:ffff:ffff:ffff")).status).toBe(429);
	expect((await ask("2001:db8:0:2::1")).status).toBe(200);
});

test.each([
	["192.0.2.7", "192.0.2.7"],
	["::ffff:192.0.2.7", "192.0.2.7"],
	["2001:db8::1", "2001:db8:0:0::/64"],
	["2001:0db8:0:1:2:3:4:5", "2001:db8:0:1::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
])("the network of %s is %s", (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test("refusals speak the reader's language, and JSON to programs", async () => {
	const chinese = await fetch(`${open.url}/assets/gone.js`, { headers: { "accept-language": "zh" } });
	expect(await chinese.text()).toContain('<html lang="zh-CN" data-theme="system">');
	const stored = { cookie: "hx_lang=en; hx_theme=dark", "accept-language": "zh" };
	expect(await (await fetch(`${open.url}/assets/gone.js`, { headers: stored })).text()).toContain(
		'<html lang="en" data-theme="dark">',
	);
	const json = await fetch(`${open.url}/assets/gone.js`, { headers: { accept: "application/json" } });
	expect(await json.json()).toMatchObject({
		error: { status: 404, requestId: json.headers.get("x-request-id") },
	});
});

test("readiness follows the database, liveness doesn't", async () => {
	let ready = true;
	const server = await startEdge({ isReady: async () => ready });
	expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
	ready = false;
	expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test("without room on the disk nothing is written, and everything can be read", async () => {
	let room = false;
	const server = await startEdge({ hasRoom: async () => room });
	const refused = await post(server.url, "/page", "a=1", { accept: "text/html", "accept-language": "zh" });
	expect(refused.status).toBe(507);
	expect(await refused.text()).toContain("磁盘快满了");
	const form = { "content-type": "application/x-www-form-urlencoded" };
	const kept = await post(server.url, "/asking.data", "words=long+and+dear", form);
	expect(kept.status).toBe(507);
	expect(await kept.text()).toMatch(/errors:noRoom.*long and dear|long and dear.*errors:noRoom/s);
	for (const path of ["/page", "/media/files"])
		expect((await post(server.url, path, "a=1")).status).toBe(507);
	expect(server.site.written).toBe(0);
	expect((await fetch(`${server.url}/page`)).status).toBe(200);
	room = true;
	const again = async () => (await post(server.url, "/page", "a=1")).status;
	await expect.poll(again, { timeout: 10_000, interval: 300 }).toBe(200);
});

function post(
	url: string,
	path: string,
	body: string,
	headers: Record<string, string> = {},
): Promise<Response> {
	const own = { "content-type": "text/plain", "sec-fetch-site": "same-origin" };
	return fetch(url + path, { method: "POST", body, headers: { ...own, ...headers } });
}
