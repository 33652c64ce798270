import type { AppLoadContext } from "@remix-run/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storeFile } from "#app/features/media/index.server.ts";
import { projectPath } from "#app/features/projects/index.server.ts";
import {
	largestText,
	lineDifference,
	mostLines,
	wordAllowance,
} from "#app/features/projects/rules/line-difference.ts";
import { readText, type TextFile } from "#app/features/projects/rules/text-file.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { zip } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (text: string): TextFile => readText(bytesOf(text));
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("a text", () => {
	it("is read in the encoding that it is written in", () => {
		expect(readText(bytesOf("灯\n"))).toMatchObject({ lines: ["灯"], encoding: "UTF-8", endings: "LF" });
		expect(readText(bytesOf("\uFEFF灯\r\n"))).toMatchObject({ lines: ["灯"], encoding: "UTF-8 BOM" });
		expect(readText(utf16("灯\r\n夹"))).toMatchObject({ lines: ["灯", "夹"], encoding: "UTF-16" });
		const gb = readText(Buffer.from([0xb5, 0xc6, 0xbc, 0xd0, 0x0a]));
		expect(gb).toMatchObject({ lines: ["灯夹"], encoding: "GB18030" });
		expect(readText(Buffer.from([0x47, 0xe4, 0x20, 0xff]))).toMatchObject({ encoding: "Windows-1252" });
	});

	it("ends its lines in one way, or in several", () => {
		const facts = (text: string) => [
			textOf(text).endings,
			textOf(text).endsWithNewline,
			textOf(text).lines.length,
		];
		expect(facts("")).toEqual(["none", true, 0]);
		expect(facts("a")).toEqual(["none", false, 1]);
		expect(facts("a\r\nb")).toEqual(["CRLF", false, 2]);
		expect(facts("a\rb\n")).toEqual(["mixed", true, 2]);
		expect(facts("\n")).toEqual(["LF", true, 1]);
	});
});

describe("the lines of two texts", () => {
	const line = fc.constantFrom("", "a wall of 3 mm", "a wall of 2 mm", "灯夹宽 42 mm", "灯夹宽 44 mm", "x");
	const lines = fc.array(line, { maxLength: 30 });
	it("are told with their numbers, and whatever isn't shown is the same", () => {
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const found = lineDifference(before, after);
				const rows = found?.hunks.flatMap((hunk) => hunk.rows) ?? [];
				const gone = new Set<number>();
				const come = new Set<number>();
				for (const row of rows) {
					for (const [side, list] of [
						[row.before, before],
						[row.after, after],
					] as const) {
						if (side) expect(side.parts.map(({ text }) => text).join("")).toBe(list[side.number - 1]);
					}
					if (row.same || !row.before) continue;
					gone.add(row.before.number);
				}
				for (const row of rows) if (!row.same && row.after) come.add(row.after.number);
				expect([found?.removed, found?.added]).toEqual([gone.size, come.size]);
				expect(before.filter((_, at) => !gone.has(at + 1))).toEqual(
					after.filter((_, at) => !come.has(at + 1)),
				);
				const all = rows.map((row) => row.after?.number).filter((number) => number !== undefined);
				expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
			}),
		);
	});

	it("mark the words that changed, in Chinese too", () => {
		const found = lineDifference(["灯夹宽 42 mm"], ["灯夹宽 44 mm"]);
		const [row] = found?.hunks[0]?.rows ?? [];
		expect(row?.before?.parts.filter(({ changed }) => changed)).toEqual([{ text: "42", changed: true }]);
		expect(row?.after?.parts.filter(({ changed }) => changed)).toEqual([{ text: "44", changed: true }]);
	});

	it("have bounds in number, length and difference", () => {
		const many = Array.from({ length: mostLines + 1 }, (_, at) => String(at));
		expect(lineDifference(many, [])).toBeNull();
		const other = Array.from({ length: 3000 }, (_, at) => `n${at}`);
		const found = lineDifference([], other);
		expect(found).toMatchObject({ added: 3000, removed: 0, cut: true });
		const long = lineDifference(["x".repeat(5000)], ["y".repeat(5000)])?.hunks[0]?.rows[0];
		expect(long?.before).toMatchObject({ begun: false, cut: true, parts: [{ changed: false }] });
		// What differs far inside a long line is what is shown of it.
		const far = (word: string) => [`${"x ".repeat(3000)}${word} ${"y ".repeat(3000)}`];
		const inside = lineDifference(far("old"), far("new"))?.hunks[0]?.rows[0];
		expect(inside?.after).toMatchObject({ begun: true, cut: true });
		expect(inside?.after?.parts.filter(({ changed }) => changed)).toEqual([{ text: "new", changed: true }]);
	});

	it("are all shown when the words in them would take too long to compare, the marks ending", () => {
		const hostile = (word: string) =>
			Array.from({ length: 120 }, (_, at) => `${at} ${`a a ${word} a a `.repeat(95)}`);
		const [before, after] = [hostile("b"), hostile("c")];
		const shown = (allowance?: typeof wordAllowance) => {
			const rows = lineDifference(before, after, allowance)?.hunks.flatMap((hunk) => hunk.rows);
			const linesOf = (side: "before" | "after") =>
				rows?.map((row) => row[side]?.parts.map(({ text }) => text).join(""));
			expect([linesOf("before"), linesOf("after")]).toEqual([before, after]);
			return rows?.filter((row) => row.before?.parts.some(({ changed }) => changed)).length;
		};
		const pairs = Math.floor(wordAllowance.characters / (2 * 950));
		expect(shown({ ...wordAllowance, time: 60_000 })).toBeLessThanOrEqual(pairs);
		expect(shown({ characters: 1_000_000, time: 0 })).toBe(0);
		const left = { characters: 1_000_000, time: 30 };
		expect(shown(left)).toBeLessThan(120);
		expect(left).toEqual({ characters: 1_000_000, time: 30 });
	});
});

const db = await testDatabase();
const { storage } = await testStorage();
const application = await openApplication();
const get = (path: string) => {
	const context = { ...contextOf(db, anonymous), storage } as unknown as AppLoadContext;
	return application(new Request(`http://localhost${path}`), context);
};

describe("files of two versions that people can open", () => {
	it("are compared on a page of their own", async () => {
		const user = await makeUser(db);
		const owner = actorOf(user);
		const project = await makeProject(db, { ownerId: user.id, language: "zh-CN" });
		const services = { ...contextOf(db, owner), storage } as Parameters<typeof storeFile>[0];
		const store = (name: string, content: Buffer | string) =>
			storeFile(services, owner, [Buffer.from(content)] as never, { name });
		const guide = Array.from({ length: 40 }, (_, at) => `第 ${at + 1} 步`);
		const before = [
			await store("说明.md", `${guide.join("\n")}\n`),
			await store("parts.zip", await zip({ "a.stl": "one", "b.stl": "two", "灯夹.stl": "three" })),
			await store("log.txt", "x".repeat(largestText + 1)),
			await store("same.csv", "a,b\n1,2\n"),
			await store("old.txt", "one\ntwo\n"),
		];
		const changed = guide.with(20, "第 21 步：<b>拧紧</b>");
		const after = [
			await store("说明.md", utf16(changed.join("\r\n"))),
			await store("parts.zip", await zip({ "a.stl": "one!", "c.stl": "two", "灯夹.stl": "three" })),
			await store("log.txt", "y".repeat(largestText + 1)),
			await store("same.csv", "a,b\r\n1,2\r\n"),
			await store("全新.md", `${"一行\n".repeat(9000)}`),
			await store("more.zip", await zip({ "d.stl": "four" })),
		];
		await makeVersion(db, { project, minor: 1, major: 0, files: before });
		await makeVersion(db, { project, minor: 2, major: 0, files: after });
		const path = `${projectPath(project)}/compare/0.1/0.2`;
		const overview = await (await get(path)).text();
		const page = async (at: number) => {
			const own = `${path}/files/${before[at]?.publicId}/${after[at]?.publicId}`;
			expect(overview).toContain(own);
			const response = await get(own);
			expect(response.status).toBe(200);
			return (await response.text()).split("<main")[1] ?? "";
		};

		const text = await page(0);
		expect(text.match(/<del\b/g)).toHaveLength(1);
		expect(text.match(/<ins\b/g)).toHaveLength(1);
		expect(text).toContain("&lt;b&gt;");
		expect(text).not.toContain("第 2 步");
		expect(text).toContain("The encoding changed from UTF-8 to UTF-16.");
		expect(text).toContain("Line endings changed from LF to CRLF.");
		expect(text).toContain("0.2 has no line break at its end.");

		const alone = async (earlier: string | undefined, later: string | undefined) => {
			const own = `${path}/files/${earlier}/${later}`;
			const response = await get(own);
			return {
				linked: overview.includes(`href="${own}"`),
				status: response.status,
				text: await response.text(),
			};
		};
		const gone = await alone(before[4]?.publicId, "none");
		expect(gone).toMatchObject({ linked: true, status: 200 });
		expect(gone.text.match(/<del\b/g)).toHaveLength(2);
		expect(gone.text).not.toMatch(/<ins\b/);
		for (const words of ["no longer in 0.2", "Download 0.1", "2 lines removed"])
			expect(gone.text).toContain(words);
		const come = await alone("none", after[4]?.publicId);
		expect(come).toMatchObject({ linked: true, status: 200 });
		for (const words of ["new in 0.2", "9000 lines added", "only its beginning"])
			expect(come.text).toContain(words);
		expect(await alone("none", after[5]?.publicId)).toMatchObject({
			...{ linked: true, status: 200 },
			text: expect.stringContaining("d.stl"),
		});
		// What has a counterpart came from it, and nothing comes from nowhere.
		expect((await alone("none", after[0]?.publicId)).status).toBe(404);
		expect((await alone(before[0]?.publicId, "none")).status).toBe(404);
		expect((await alone("none", "none")).status).toBe(404);
		expect((await alone(before[4]?.publicId, "other")).status).toBe(404);

		const archive = await page(1);
		for (const word of ["Changed", "Renamed", "Same", "灯夹.stl", "was b.stl"])
			expect(archive).toContain(word);
		expect(archive).not.toContain("Added");

		expect(await page(2)).toContain("larger than 1 MB");
		const ends = await page(3);
		expect(ends).toContain("The lines are the same.");
		expect(ends).not.toMatch(/<del\b/);

		const version = `${projectPath(project)}/versions/0.1`;
		const inside = `${version}/files/${before[1]?.publicId}`;
		expect((await (await get(version)).text()).match(/\/versions\/0\.1\/files\/[^"]+/g)).toEqual([
			expect.stringContaining(`${before[1]?.publicId}`),
		]);
		const contents = await get(inside);
		expect(contents.status).toBe(200);
		const listed = (await contents.text()).split(/<.?main/)[1] ?? "";
		for (const word of ["parts.zip", "a.stl", "灯夹.stl", "5 bytes", "3 files in it"])
			expect(listed).toContain(word);
		expect((await get(`${version}/files/${before[0]?.publicId}`)).status).toBe(404);
		expect((await get(`${version}/files/${after[1]?.publicId}`)).status).toBe(404);

		const swapped = `${path}/files/${after[0]?.publicId}/${before[0]?.publicId}`;
		expect((await get(swapped)).status).toBe(404);
	});

	it("are compared across projects where one is a remix of the other", async () => {
		const user = await makeUser(db);
		const services = { ...contextOf(db, actorOf(user)), storage } as Parameters<typeof storeFile>[0];
		const store = (content: string) =>
			storeFile(services, actorOf(user), [Buffer.from(content)] as never, { name: "guide.md" });
		const [before, after] = [await store("one\n"), await store("two\n")];
		const source = await makeProject(db, { ownerId: user.id, title: "Deep clamp" });
		const first = await makeVersion(db, { project: source, files: [before] });
		const remix = await makeProject(db, {
			ownerId: user.id,
			title: "Wide clamp",
			remixOfVersionId: first.id,
		});
		await makeVersion(db, { project: remix, files: [after] });
		const comparison = `${projectPath(remix)}/compare/source/1.0`;
		const file = `${comparison}/files/${before.publicId}/${after.publicId}`;
		expect(await (await get(comparison)).text()).toContain(`href="${file}"`);
		const page = await get(file);
		expect(page.status).toBe(200);
		const text = await page.text();
		expect(text).toContain("Download Deep clamp 1.0");
		expect(text).toContain(`href="${comparison}"`);
		expect(text.match(/<ins\b/g)).toHaveLength(1);
	});
});
