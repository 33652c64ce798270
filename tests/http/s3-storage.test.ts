import { once } from "node:events";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStorage } from "#app/http/open-storage.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";

const kept = new Map<string, Buffer>();
const unsigned: string[] = [];
let server: Server;
let dataDir: string;
let storage: FileStorage;

/** As much of S3 as a storage asks of it: objects by path, whole and in ranges. */
beforeAll(async () => {
	server = createServer(async (request, response) => {
		const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
		if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=someone/"))
			unsigned.push(path);
		const object = kept.get(path);
		const query = new URL(request.url ?? "", "http://s3").searchParams;
		if (query.has("list-type")) {
			const keys = [...kept.keys()].map((one) => one.replace("/things/", ""));
			const found = keys.filter((key) => key.startsWith(query.get("prefix") ?? ""));
			const contents = found.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
			response.writeHead(200, { "content-type": "application/xml" });
			response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`);
		} else if (query.has("delete")) {
			const asked = (await buffer(request)).toString();
			for (const [, key] of asked.matchAll(/<Key>([^<]*)<\/Key>/g)) kept.delete(`/things/${key}`);
			response.writeHead(200, { "content-type": "application/xml" }).end("<DeleteResult/>");
		} else if (request.method === "PUT") {
			const sent = await buffer(request);
			kept.set(path, /aws-chunked/.test(request.headers["content-encoding"] ?? "") ? unchunked(sent) : sent);
			response.end();
		} else if (request.method === "DELETE") {
			kept.delete(path);
			response.writeHead(204).end();
		} else if (!object) {
			const missing = "<Error><Code>NoSuchKey</Code></Error>";
			response.writeHead(404, { "content-type": "application/xml" });
			response.end(request.method === "HEAD" ? undefined : missing);
		} else {
			const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? [];
			const part = from ? object.subarray(Number(from), Number(to) + 1) : object;
			response.writeHead(from ? 206 : 200, {
				"content-length": part.byteLength,
				"last-modified": new Date(0).toUTCString(),
				etag: '"1"',
			});
			response.end(request.method === "HEAD" ? undefined : part);
		}
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	dataDir = mkdtempSync(join(tmpdir(), "huixiang-s3-"));
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const keys = { accessKeyId: "someone", secretAccessKey: "secret" };
	const s3 = { bucket: "things", region: "eu-central-1", endpoint, ...keys };
	storage = await openStorage({ dataDir, s3, freeFloor: 0 });
});

afterAll(() => {
	server.close();
	rmSync(dataDir, { recursive: true, force: true });
});

it("keeps, measures, reads whole and in part, and removes what lies in a bucket", async () => {
	const bytes = Buffer.from("床头灯夹 lamp clamp");
	await storage.put("a/one.bin", bytes);
	expect(kept.get("/things/a/one.bin")?.equals(bytes)).toBe(true);
	expect(await storage.size("a/one.bin")).toBe(bytes.byteLength);
	expect((await storage.readAll("a/one.bin")).equals(bytes)).toBe(true);
	const part = await buffer(await storage.read("a/one.bin", { start: 13, end: 16 }));
	expect(part.toString()).toBe("lamp");
	await storage.remove("a/one.bin");
	await storage.remove("a/one.bin");
	expect(kept.size).toBe(0);
	expect(unsigned).toEqual([]);
});

it("takes a file of this machine", async () => {
	const bytes = Buffer.concat([Buffer.alloc(70_000, 1), Buffer.alloc(70_000, 2)]);
	const path = join(dataDir, "sent");
	writeFileSync(path, bytes);
	await storage.put("b/two.bin", createReadStream(path));
	expect((await storage.readAll("b/two.bin")).equals(bytes)).toBe(true);
	await storage.remove("b/two.bin");
});

it("removes a folder with everything in it, and nothing beside it", async () => {
	for (const key of ["d/one/original", "d/one/shape.glb", "d/one-more/original"])
		await storage.put(key, Buffer.from("x"));
	await storage.removeFolder("d/one");
	expect([...kept.keys()]).toEqual(["/things/d/one-more/original"]);
	await storage.removeFolder("d/one-more");
	for (const folder of ["", "/", "d/..", ".."])
		await expect(storage.removeFolder(folder)).rejects.toThrow("no folder");
	expect(unsigned).toEqual([]);
});

it("says of what isn't there that it isn't", async () => {
	await expect(storage.size("c/none")).rejects.toBeInstanceOf(NotFound);
	await expect(storage.readAll("c/none")).rejects.toBeInstanceOf(NotFound);
});

/** Chunks as signed uploads wrap them: a length in hex with what follows `;`, the bytes, and so on until length 0. */
function unchunked(body: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let at = 0; ; ) {
		const end = body.indexOf("\r\n", at);
		const length = Number.parseInt(body.subarray(at, end).toString("latin1"), 16);
		if (!length) return Buffer.concat(parts);
		parts.push(body.subarray(end + 2, end + 2 + length));
		at = end + 2 + length + 2;
	}
}
