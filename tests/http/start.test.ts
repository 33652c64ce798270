import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";

const folders: string[] = [];
const running: ChildProcessByStdio<null, Readable, Readable>[] = [];

beforeAll(() => bringBuildUpToDate(), 240_000);
afterAll(() => {
	for (const child of running) child.kill("SIGKILL");
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("npm start", () => {
	test("prints one line with the address, answers there, and stops when told to, finishing what it took", async () => {
		const { child, output } = launch({ LOG_LEVEL: "silent", DEMO: "off" });
		await expect.poll(() => output.text, { timeout: 60_000 }).toContain("\n");
		const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.text)?.[0] ?? "";
		expect(output.text.trim().split("\n")).toHaveLength(1);
		expect((await fetch(`${url}/readyz`)).status).toBe(200);

		const slow = fetch(`${url}/sign-in`, { headers: { connection: "keep-alive" } });
		await new Promise((resolve) => setTimeout(resolve, 5));
		child.kill("SIGTERM");
		expect((await slow).status).toBeLessThan(500);
		expect(await once(child, "exit")).toEqual([0, null]);
		await expect(fetch(`${url}/healthz`)).rejects.toThrow();
	}, 90_000);

	test("says what to do when the port is taken", async () => {
		const other = createServer().listen(0, "127.0.0.1");
		await once(other, "listening");
		const { port } = other.address() as AddressInfo;
		const { code, text } = await run({ PORT: String(port), DEMO: "off" });
		expect(code).toBe(1);
		expect(text).toBe(
			`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
		);
		other.close();
	}, 90_000);

	test("refuses a data folder that can't be one", async () => {
		const file = join(newFolder(), "file");
		writeFileSync(file, "");
		const { code, text } = await run({ DATA_DIR: file });
		expect(code).toBe(1);
		expect(text).toMatch(/^The data folder .*file/);
		expect(text.trim().split("\n")).toHaveLength(1);
	}, 60_000);

	test.each([
		["PORT", "abc"],
		["HOST", "203.0.113.1"],
		["DATABASE_URL", "postgres://nobody:secret@127.0.0.1:1/none"],
	])(
		"names %s when it is %s, in one line, and ends",
		async (name, value) => {
			const { code, text } = await run({ [name]: value });
			expect(code).toBe(1);
			expect(text.trim().split("\n")).toHaveLength(1);
			expect(text).toContain(name);
			expect(text).not.toContain("secret");
		},
		60_000,
	);
});

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "hx-start-"));
	folders.push(folder);
	return folder;
}

function launch(environment: Record<string, string>) {
	const { PATH, HOME, NODE_ENV } = process.env;
	const child = spawn(process.execPath, ["app/http/start.js"], {
		env: { PATH, HOME, NODE_ENV, PORT: "0", DATA_DIR: join(newFolder(), "data"), ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	running.push(child);
	const output = { text: "" };
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk) => {
			output.text += chunk;
		});
	}
	return { child, output };
}

async function run(environment: Record<string, string>): Promise<{ code: number | null; text: string }> {
	const { child, output } = launch(environment);
	const [code] = await once(child, "close");
	return { code, text: output.text };
}
