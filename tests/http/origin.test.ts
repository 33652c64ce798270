import { request as httpRequest } from "node:http";
import { describe, expect, test } from "vitest";
import { comesFromHere } from "#app/http/origin.server.ts";
import { startEdge } from "./edge-server.ts";

const edge = await startEdge({});
const behindProxy = await startEdge({ environment: { PUBLIC_ORIGIN: "https://huixiang.example" } });

const places = { document: "/page", data: "/page.data", resource: "/media/files" };
const methods = ["POST", "PUT", "PATCH", "DELETE"];
const foreign: Record<string, Record<string, string>> = {
	evil: { origin: "http://evil.example" },
	null: { origin: "null" },
	absent: {},
	"forged X-Forwarded-Host": { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
	"forged Host": { origin: "http://evil.example", host: "evil.example" },
	"cross-site fetch": { "sec-fetch-site": "cross-site", origin: "http://evil.example" },
	"same-site fetch": { "sec-fetch-site": "same-site", origin: "http://evil.example" },
};

describe("a write from elsewhere is refused and does nothing", () => {
	for (const [place, path] of Object.entries(places)) {
		for (const method of methods) {
			for (const [name, headers] of Object.entries(foreign)) {
				test(`${method} to a ${place} with ${name}`, async () => {
					const before = edge.site.written;
					expect(await send(edge.port, method, path, headers)).toBe(403);
					expect(edge.site.written).toBe(before);
				});
			}
		}
	}
});

describe("a write from one of our pages goes through", () => {
	for (const [place, path] of Object.entries(places)) {
		for (const method of methods) {
			test(`${method} to a ${place}`, async () => {
				const before = edge.site.written;
				const own = { "sec-fetch-site": "same-origin", origin: edge.url };
				expect(await send(edge.port, method, path, own)).toBeLessThan(300);
				expect(edge.site.written).toBe(before + 1);
			});
		}
	}

	test("from a browser that only sends Origin", async () => {
		expect(await send(edge.port, "POST", "/page", { origin: edge.url })).toBe(200);
	});

	test("with Origin: null that the browser itself calls same-origin", async () => {
		expect(await send(edge.port, "POST", "/page", { origin: "null", "sec-fetch-site": "same-origin" })).toBe(
			200,
		);
	});

	test("under the public origin when a proxy passes on another host", async () => {
		const own = { origin: "https://huixiang.example", "x-forwarded-host": "10.0.0.7:3000" };
		expect(await send(behindProxy.port, "POST", "/page", own)).toBe(200);
		expect(await send(behindProxy.port, "POST", "/page", { origin: behindProxy.url })).toBe(403);
	});
});

test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])(
	"%s with _data is refused, also from our own pages",
	async (method) => {
		const before = edge.site.written;
		const own = { "sec-fetch-site": "same-origin", origin: edge.url };
		expect(await send(edge.port, method, "/page?_data=page", own)).toBe(400);
		expect(await send(edge.port, method, "/page?a=1&%5Fdata=page", own)).toBe(400);
		expect(edge.site.written).toBe(before);
	},
);

test("what Sec-Fetch-Site says outweighs Origin", () => {
	const own = new Set(["https://huixiang.example"]);
	expect(comesFromHere({ "sec-fetch-site": "cross-site", origin: "https://huixiang.example" }, own)).toBe(
		false,
	);
	expect(comesFromHere({ "sec-fetch-site": "none" }, own)).toBe(true);
	expect(comesFromHere({ origin: "https://huixiang.example.evil" }, own)).toBe(false);
});

/** Not fetch: that sets Sec-Fetch-* and forbids Host and Origin. */
function send(port: number, method: string, path: string, headers: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const form = { "content-type": "application/x-www-form-urlencoded", "content-length": "3" };
		const body = method === "GET" ? {} : form;
		const request = httpRequest({ port, host: "127.0.0.1", method, path, headers: { ...body, ...headers } });
		request.on("response", (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		request.on("error", reject);
		request.end(method === "GET" ? undefined : "a=1");
	});
}
