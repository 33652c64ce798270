import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { fromBuffer, type ZipFile } from "yauzl";
import { accountArchive } from "#app/features/accounts/archive.server.ts";
import { comments, moderationLog } from "#db/schema/index.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea, makeMedia, makeUser, makeVote } from "#tests/support/factories.ts";
import { now } from "./people.ts";

const db = await testDatabase();
const { storage } = await testStorage();

async function unpacked(archive: Buffer): Promise<Map<string, string>> {
	const zip = await new Promise<ZipFile>((resolve, reject) =>
		fromBuffer(archive, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
	);
	const files = new Map<string, string>();
	return new Promise((resolve, reject) => {
		zip.on("entry", (entry) =>
			zip.openReadStream(entry, async (error, stream) => {
				if (error) return reject(error);
				files.set(entry.fileName, (await buffer(stream)).toString());
				zip.readEntry();
			}),
		);
		zip.on("end", () => resolve(files));
		zip.on("error", reject);
		zip.readEntry();
	});
}

async function archiveOf(user: Awaited<ReturnType<typeof makeUser>>) {
	return unpacked(await buffer(await accountArchive({ db, storage }, actorOf(user))));
}

test("an export holds everything of mine and nothing of anybody else's", async () => {
	const me = await makeUser(db, { handle: "mine_me", bio: "mine-bio", passwordHash: "secret-hash" });
	const other = await makeUser(db, { handle: "theirs_x", bio: "theirs-bio" });
	for (const [user, word] of [
		[me, "mine"],
		[other, "theirs"],
	] as const) {
		const idea = await makeIdea(db, { authorId: user.id, title: `${word}-idea`, body: `${word}-body` });
		await makeVote(db, { ideaId: idea.id, userId: user.id, priceMinor: 1234, currency: "CNY" });
		await db.insert(comments).values({
			subjectType: "idea",
			subjectId: idea.id,
			authorId: user.id,
			body: `${word}-comment`,
		});
		await db.insert(moderationLog).values({
			action: "warn",
			actorId: other.id,
			subjectType: "user",
			subjectId: user.id,
			concernedUserId: user.id,
			reason: `${word}-reason`,
		});
		const file = await makeMedia(db, { ownerId: user.id, originalName: `${word} file/../x.jpg` });
		await storage.put(file.key, Buffer.from(`${word}-bytes`));
	}
	const files = await archiveOf(me);
	const all = [...files].flat().join("\n");
	for (const what of ["bio", "idea", "body", "comment", "reason", "bytes"]) {
		expect(all).toContain(`mine-${what}`);
		expect(all).not.toContain(`theirs-${what}`);
	}
	expect(all).toContain("1234");
	expect(all).not.toContain("secret-hash");
	expect([...files.keys()].every((name) => !name.includes(".." + "/") && !name.startsWith("/"))).toBe(true);
	for (const [name, text] of files) if (name.endsWith(".json")) expect(() => JSON.parse(text)).not.toThrow();
});

test("more rows than one batch come whole and once", async () => {
	const me = await makeUser(db);
	const idea = await makeIdea(db);
	await db.insert(comments).values(
		Array.from({ length: 1203 }, (_, index) => ({
			subjectType: "idea" as const,
			subjectId: idea.id,
			authorId: me.id,
			body: `comment ${index}`,
			createdAt: now,
		})),
	);
	const mine = JSON.parse((await archiveOf(me)).get("comments.json")!);
	expect(mine).toHaveLength(1203);
	expect(new Set(mine.map(({ body }: { body: string }) => body)).size).toBe(1203);
});

test("a file that was lost is named, and the rest is there", async () => {
	const me = await makeUser(db);
	await makeMedia(db, { ownerId: me.id, originalName: "gone.jpg", key: "nowhere/to/be/found" });
	const files = await archiveOf(me);
	expect(files.get("missing.txt")).toMatch(/gone\.jpg$/);
	expect(files.has("profile.json")).toBe(true);
});
