import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { translator } from "#app/i18n/i18n.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { media } from "#db/schema/index.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeUser } from "#tests/support/factories.ts";
import { plainPicture } from "./pictures.ts";
import { binaryStl, zip } from "./sample-files.ts";
import { testStorage } from "./storage.ts";

const db = await testDatabase();
const { storage, stored, scratch } = await testStorage();
const application = await openApplication();
const photo = await plainPicture({ format: "jpeg", width: 600, height: 400 });
const bomb = await zip({ "a.txt": Buffer.alloc(30_000_000) });

async function send(path: string, name: string, content: Buffer, actor?: Actor): Promise<Response> {
	const body = new FormData();
	body.append("file", new File([new Uint8Array(content)], name));
	const who = actor ?? actorOf(await makeUser(db));
	const context = { ...contextOf(db, who), storage } as unknown as AppLoadContext;
	const headers = { Accept: "application/json" };
	return application(new Request(`http://localhost${path}`, { method: "POST", headers, body }), context);
}

const refused: [string, string, string, Buffer, number][] = [
	["a text that calls itself a photo", "/media/pictures", "a.jpg", Buffer.from("<script>1</script>"), 422],
	["half a photo", "/media/pictures", "a.jpg", photo.subarray(0, photo.length / 2), 422],
	["a photo of 13 MB", "/media/pictures", "a.jpg", Buffer.concat([photo, Buffer.alloc(13 << 20)]), 422],
	["no photo at all", "/media/pictures", "a.jpg", Buffer.alloc(0), 422],
	["a photo that calls itself a model", "/media/files", "a.stl", photo, 422],
	["half a model", "/media/files", "a.stl", binaryStl(40).subarray(0, 900), 422],
	["an archive that unpacks to a thousand times its size", "/media/files", "a.zip", bomb, 422],
	["a program", "/media/files", "a.exe", Buffer.from("MZ\x90\0"), 422],
	["nothing", "/media/files", "a.stl", Buffer.alloc(0), 422],
];

test.for(refused)(
	"%s is refused with a sentence and leaves nothing",
	async ([, path, name, content, status]) => {
		const response = await send(path, name, content);
		expect(response.status).toBe(status);
		const { reason, values } = await response.json();
		for (const locale of ["en", "zh-CN"] as const)
			expect(translator(locale)(reason, values)).toMatch(/^(?!.*\{\{).{6,}[.。]$/);
		expect(await db.select().from(media)).toEqual([]);
		expect([...(await stored()), ...(await scratch())]).toEqual([]);
	},
);

test("whoever is signed out is sent to sign in, and leaves nothing", async () => {
	const response = await send("/media/pictures", "a.jpg", photo, anonymous);
	expect([302, 401, 403]).toContain(response.status);
	expect(await stored()).toEqual([]);
});

test("a sound photo and a sound model are taken", async () => {
	for (const [path, name, content] of [
		["/media/pictures", "a.jpg", photo],
		["/media/files", "a.stl", binaryStl(12)],
	] as const) {
		const response = await send(path, name, content);
		expect(response.status).toBe(201);
		expect(await response.json()).toMatchObject({ publicId: expect.stringMatching(/^[\w-]{16,}$/) });
	}
	for (const key of (await db.select().from(media)).map(({ key }) => key)) await storage.remove(key);
});
