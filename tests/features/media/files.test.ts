import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { storeFile } from "#app/features/media/index.server.ts";
import { media } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeUser } from "#tests/support/factories.ts";
import { plainPicture } from "./pictures.ts";
import {
	binaryStl,
	corners,
	glb,
	meshObject,
	modelXml,
	obj,
	painted,
	pdf,
	renamed,
	step,
	textStl,
	threeMf,
	zip,
} from "./sample-files.ts";
import { testStorage } from "./storage.ts";

const db = await testDatabase();
const { storage, stored, scratch } = await testStorage();
const services = { db, storage };

async function upload(name: string, content: Buffer | string, limit?: number) {
	const actor = actorOf(await makeUser(db));
	return storeFile(services, actor, pieces(Buffer.from(content)), { name, limit });
}

async function* pieces(bytes: Buffer) {
	for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}

/** Refused with that reason, and nothing is left of it anywhere. */
async function expectRefused(name: string, content: Buffer | string, reason: string) {
	const before = (await stored()).length;
	await expect(upload(name, content), name).rejects.toMatchObject({ reason: `media:${reason}` });
	expect(await scratch()).toEqual([]);
	expect((await stored()).length).toBe(before);
	expect(await db.select().from(media)).toEqual([]);
}

const sound: [string, Buffer | string, string][] = [
	["a.stl", binaryStl(2), "stl"],
	["painted.stl", painted(binaryStl(2)), "stl"],
	["Lampe é.GLB", glb(), "glb"],
	["a.obj", obj, "obj"],
	["a.stp", step, "step"],
	["a.pdf", pdf, "pdf"],
	["a.zip", await zip({ "readme.txt": "hello", "a/b.stl": binaryStl(1) }), "zip"],
	["a.3mf", await threeMf(modelXml(meshObject(1, 4))), "3mf"],
	["a.png", await plainPicture({ format: "png", width: 30, height: 30 }), "png"],
	["Notes.MD", "\uFEFF# 灯夹\r\n", "md"],
	["words.txt", "Solid advice: each facet counts.\n", "txt"],
	["a.txt", Buffer.from("fffe6c70", "hex"), "txt"],
	["gbk.csv", Buffer.from("b5c6bcd00a", "hex"), "csv"],
	["a.json", '{"a": 1}', "json"],
	["a.scad", "cube(10);\n", "scad"],
	["a.gcode", "G28\nG1 X10\n", "gcode"],
	["a.JPG", await plainPicture({ format: "jpeg", width: 30, height: 30 }), "jpeg"],
	["a.avif", await plainPicture({ format: "avif", width: 30, height: 30 }), "avif"],
];

test.for(sound)("%s is kept as it is, with its hash", async ([name, content, kind]) => {
	const file = await upload(name, content);
	const bytes = Buffer.from(content);
	expect(file).toMatchObject({ kind, name, bytes: bytes.length });
	expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
	const [row] = await db.select().from(media);
	expect((await buffer(await storage.read(row?.key ?? ""))).equals(bytes)).toBe(true);
	expect(await scratch()).toEqual([]);
	await storage.remove(row?.key ?? "");
});

test("a text STL is kept in its binary form, with that form's hash", async () => {
	const file = await upload("a.stl", textStl(3));
	expect(file).toMatchObject({ kind: "stl", bytes: 84 + 150 });
	const [row] = await db.select().from(media);
	const bytes = await storage.readAll(row?.key ?? "");
	expect(bytes.readUInt32LE(80)).toBe(3);
	expect(bytes.readFloatLE(84 + 50 + 12)).toBe(1.5);
	expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
	await storage.remove(row?.key ?? "");
});

test("a text STL of 10 MB is read in linear time", async () => {
	const text = textStl(80_000);
	const started = performance.now();
	const file = await upload("big.stl", text);
	expect(file.bytes).toBe(84 + 80_000 * 50);
	expect(performance.now() - started).toBeLessThan(8000);
	await storage.remove((await db.select().from(media))[0]?.key ?? "");
});

test("a file that isn't what its name says is refused", async () => {
	await expectRefused("a.stl", pdf, "nameLies");
	await expectRefused("a.pdf", binaryStl(1), "nameLies");
	await expectRefused("a.zip", await threeMf(modelXml(meshObject(1))), "nameLies");
	await expectRefused("a.3mf", await zip({ "a.txt": "x" }), "nameLies");
	await expectRefused("a.glb", await plainPicture({ format: "png", width: 9, height: 9 }), "nameLies");
	await expectRefused("a", binaryStl(1), "nameLies");
});

test("other kinds of files are refused, whatever they are called", async () => {
	const html = "<!doctype html><script>alert(1)</script>";
	await expectRefused("a.txt", `MZ${"\0".repeat(200)}`, "notText");
	await expectRefused("a.md", await zip({ a: "b" }), "nameLies");
	await expectRefused("a.html", html, "unknownFile");
	await expectRefused("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "unknownFile");
	await expectRefused("a.exe", `MZ${"\0".repeat(200)}`, "unknownFile");
	await expectRefused("a.stl", html, "damagedFile");
	await expectRefused("a.obj", html, "damagedFile");
	await expectRefused("a.obj", "\0\u0001\u0002", "damagedFile");
	await expectRefused("a.png", html, "damagedFile");
});

test("a truncated file is refused", async () => {
	await expectRefused("a.stl", binaryStl(10).subarray(0, -1), "damagedFile");
	await expectRefused("a.stl", textStl(10).slice(0, -40), "damagedFile");
	await expectRefused("a.obj", obj.replace("v 0 1 0\n", ""), "damagedFile");
	await expectRefused("a.step", step.slice(0, -30), "damagedFile");
	await expectRefused("a.pdf", pdf.slice(0, -30), "damagedFile");
	await expectRefused("a.glb", glb().subarray(0, -4), "damagedFile");
	const archive = await zip({ "a.txt": "hello".repeat(1000) });
	await expectRefused("a.zip", archive.subarray(0, -30), "damagedFile");
	const noise = await plainPicture({ format: "png", width: 200, height: 200, noise: true });
	await expectRefused("a.png", noise.subarray(0, noise.length / 2), "damagedPicture");
});

test("corners that are no numbers are refused in every form", async () => {
	await expectRefused("a.stl", binaryStl(3, Number.NaN), "notFinite");
	await expectRefused("a.stl", binaryStl(3, Number.POSITIVE_INFINITY), "notFinite");
	await expectRefused("a.stl", textStl(3, "nan"), "notFinite");
	await expectRefused("a.stl", textStl(3, "1e400"), "notFinite");
	await expectRefused("a.obj", obj.replace("v 1 0 0", "v inf 0 0"), "notFinite");
	const vertices = corners.replace('x="1"', 'x="NaN"');
	await expectRefused("a.3mf", await threeMf(modelXml(meshObject(1, 1, vertices))), "notFinite");
});

test("a ZIP that unpacks to far more than its size is refused, also when its header lies", async () => {
	const zeros = await zip({ "a.bin": Buffer.alloc(30 * 1024 * 1024) });
	await expectRefused("a.zip", zeros, "archiveBomb");
	const lying = Buffer.from(zeros);
	// The size before packing, in the central directory: says 1 KB.
	lying.writeUInt32LE(1024, lying.indexOf("PK\u0001\u0002") + 24);
	await expectRefused("a.zip", lying, "damagedFile");
});

test("a ZIP with too many files, links, or names that lead outside is refused", async () => {
	const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.txt`, "x"]));
	await expectRefused("a.zip", await zip(many), "archiveTooFull");
	await expectRefused(
		"a.zip",
		await zip({ link: { bytes: "/etc/passwd", mode: 0o120777 } }),
		"archiveUnsafe",
	);
	const plain = await zip({ "aa/x.txt": "x" });
	for (const name of ["../x.txt", "/a/x.txt", "a\\\\x.txt"]) {
		await expectRefused("a.zip", renamed(plain, "aa/x.txt", name), "archiveUnsafe");
	}
	const twice = await zip({ "a.txt": "x", "b.txt": "y" });
	await expectRefused("a.zip", renamed(twice, "b.txt", "A.txt"), "archiveUnsafe");
	const changed = await zip({ "a.txt": { bytes: "plain", mode: 0o100644 } });
	changed.writeUInt32LE(1, changed.indexOf("PK\u0001\u0002") + 16);
	await expectRefused("a.zip", changed, "damagedFile");
});

test("a 3MF with a document type, in any part or encoding, is refused", async () => {
	const bomb = '<!DOCTYPE m [<!ENTITY a "aaaa">]>';
	const model = modelXml(meshObject(1));
	await expectRefused("a.3mf", await threeMf(model.replace("<model", `${bomb}<model`)), "archiveUnsafe");
	await expectRefused("a.3mf", await threeMf(model, { "_rels/.rels": `${bomb}<r/>` }), "archiveUnsafe");
	await expectRefused(
		"a.3mf",
		await threeMf(model, { "x.xml": Buffer.from(bomb, "utf16le") }),
		"archiveUnsafe",
	);
});

test("a 3MF of more than two million triangles is refused before anything is read of it", async () => {
	const many = Array.from({ length: 2_000_001 }, (_, at) => `<triangle ${at}/>`).join("");
	await expectRefused(
		"a.3mf",
		await threeMf(modelXml(`<object id="1">${many}</object>`)),
		"tooManyTriangles",
	);
});

test("a 3MF whose components go in a circle, too deep, or multiply without end is refused", async () => {
	const component = (id: number, of: number, times = 1) =>
		`<object id="${id}"><components>${`<component objectid="${of}"/>`.repeat(times)}</components></object>`;
	await expectRefused("a.3mf", await threeMf(modelXml(component(1, 2) + component(2, 1))), "archiveUnsafe");
	const chain = Array.from({ length: 9 }, (_, index) => component(index + 1, index + 2)).join("");
	const items = Array.from({ length: 10 }, (_, index) => `<item objectid="${index + 1}"/>`);
	for (const build of [items.slice(0, 1), items, items.toReversed()])
		await expectRefused(
			"a.3mf",
			await threeMf(modelXml(chain + meshObject(10), build.join(""))),
			"tooComplex",
		);
	const grown = [1, 2, 3, 4, 5].map((id) => component(id, id + 1, 100)).join("");
	await expectRefused("a.3mf", await threeMf(modelXml(grown + meshObject(6))), "tooComplex");
	await expectRefused("a.3mf", await threeMf(modelXml(meshObject(1), '<item objectid="7"/>')), "damagedFile");
});

test("a 3MF whose objects stand in several parts is understood", async () => {
	const outer =
		'<object id="1"><components><component p:path="/3D/o.model" objectid="5"/></components></object>';
	const file = await upload(
		"a.3mf",
		await threeMf(modelXml(outer), { "3D/o.model": modelXml(meshObject(5), "") }),
	);
	expect(file.kind).toBe("3mf");
	await storage.remove((await db.select().from(media))[0]?.key ?? "");
});

test("a GLB that fetches from elsewhere is refused", async () => {
	const scene = { asset: { version: "2.0" }, images: [{ uri: "https://evil.example/x.png" }] };
	await expectRefused("a.glb", glb(scene), "refersElsewhere");
});

test("reading stops at the limit", async () => {
	let sent = 0;
	async function* endless() {
		for (;;) {
			sent += 65_536;
			yield Buffer.alloc(65_536);
		}
	}
	const actor = actorOf(await makeUser(db));
	const asked = storeFile(services, actor, endless(), { name: "a.stl", limit: 1024 * 1024 });
	await expect(asked).rejects.toMatchObject({ kind: "too-large", values: { megabytes: 1 } });
	expect(sent).toBeLessThan(1.2 * 1024 * 1024);
	expect(await scratch()).toEqual([]);
});

test("a client that goes away in the middle leaves nothing", async () => {
	async function* broken() {
		yield binaryStl(3).subarray(0, 100);
		throw new Error("aborted");
	}
	const actor = actorOf(await makeUser(db));
	await expect(storeFile(services, actor, broken(), { name: "a.stl" })).rejects.toThrow("aborted");
	expect(await scratch()).toEqual([]);
	expect(await db.select().from(media)).toEqual([]);
});

test("an empty file is refused", async () => {
	await expectRefused("a.stl", "", "emptyFile");
});
