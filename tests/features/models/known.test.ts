import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { anonymous } from "#app/kernel/actor.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { modelXml, threeMf, thumbnailAt } from "#tests/features/media/sample-files.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";
import { box, objectXml, objOf, stlOf } from "./solids.ts";
import { isRead, openWorkshop, told } from "./workshop.ts";

const { db, errors, fetched, upload, ...workshop } = await openWorkshop();

beforeEach(workshop.emptyStorage);

type Asked = Parameters<typeof fetched>;

/** The words of a page, as somebody reads it without scripts. */
async function words(url: string, actor: Asked[1], locale: Locale = "en"): Promise<string> {
	const response = await fetched(url, actor, {}, { locale });
	expect(response.status).toBe(200);
	const html = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, "");
	return html.replace(/<[^>]+>/g, " ").replace(/&nbsp;|\s+/g, " ");
}

/** A maker's project with a version of these files, and its address. */
async function versionOf(files: Record<string, Buffer | string>, state: "draft" | "published" = "published") {
	const user = await makeUser(db);
	const maker = actorOf(user);
	const ids: number[] = [];
	for (const [name, content] of Object.entries(files)) {
		ids.push(await told(isRead("ready"), () => upload(name, content, maker)));
	}
	const project = await makeProject(db, { ownerId: user.id });
	await makeVersion(db, { project, files: ids.map((id) => ({ id })), claims: [], state });
	return { maker, ids, path: `/projects/${project.slug}-${project.id}/versions/1.0` };
}

test("a version's page tells of its models in both languages", async () => {
	const plate = stlOf(box([0, 0, 0], [200, 150, 2]));
	const pair = objOf({ lid: box([0, 0, 0], [30, 20, 4]), tub: box([0, 30, 0], [30, 20, 12.5]) });
	const inches = modelXml(objectXml(1, box([0, 0, 0], [1, 1, 1]))).replace("millimeter", "inch");
	const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#333" } })
		.png()
		.toBuffer();
	const block = await threeMf(inches, { "a.png": picture, "_rels/.rels": thumbnailAt("/a.png") });
	const { path } = await versionOf({ "plate.stl": plate, "box.obj": pair, "block.3mf": block });
	const english = await words(path, anonymous);
	// 60 cm³ of PLA at 1.24 g/cm³; a table of 180 mm is too short, a resin printer takes it on its edge or not at all.
	expect(english).toContain("200 × 150 × 2 mm");
	expect(english).toContain("74.4 g in PLA");
	expect(english).toContain("8 of 10 common printers");
	expect(english).toContain("Closed, sound");
	expect(english).toContain("74.4 g in PLA · 76.2 g in PETG · 70.8 g in resin");
	expect(english).toContain("Too large for Bambu Lab A1 mini, Prusa MINI+");
	expect(english).toContain("millimetres, assumed: the file doesn’t say");
	expect(english).toMatch(/lid 30 × 20 × 4 mm 2.4 cm³ 12 closed/);
	expect(english).toMatch(/tub 30 × 20 × 12.5 mm 7.5 cm³ 12 closed/);
	expect(english).toContain("25.4 × 25.4 × 25.4 mm");
	expect(english).toContain("written in inches, shown in millimetres");
	expect(english).toContain("Put there by the program that wrote the file");
	expect(english).not.toContain("Which is it?");
	const chinese = await words(path, anonymous, "zh-CN");
	expect(chinese).toContain("PLA 74.4 g");
	expect(chinese).toContain("常见的 10 种里有 8 种");
	expect(chinese).toContain("封闭完好");
	expect(chinese).toContain("文件以英寸为单位，这里按毫米显示");
	expect(errors).toEqual([]);
});

test("what is wrong with a model stands beside it, with what to do", async () => {
	const open = stlOf(box([0, 0, 0], [20, 20, 20]).slice(0, -9));
	const inward = stlOf(box([0, 0, 0], [20, 20, 20], true));
	const { path } = await versionOf({ "open.stl": open, "inward.stl": inward });
	const english = await words(path, anonymous);
	expect(english).toContain("3 open edges. The surface has gaps");
	expect(english).toContain("Its faces look inward.");
	expect(english).toContain("Can’t be printed so");
	expect(english).toContain("1 thing to check");
	expect(english).toContain("unknown while it isn’t closed");
	const chinese = await words(path, anonymous, "zh-CN");
	expect(chinese).toContain("有 3 条开放边。 表面有缺口");
	expect(chinese).toContain("面的朝向反了。");
});

test("a maker says in the editor in which unit a file was drawn, without scripts too", async () => {
	const tiny = stlOf(box([0, 0, 0], [1, 2, 3]));
	const { maker, path, ids } = await versionOf({ "tiny.stl": tiny }, "draft");
	const before = await words(`${path}/edit`, maker);
	expect(before).toContain("Only 3 mm long. Drawn in centimetres? Then it is 30 mm long.");
	expect(before).toContain("Drawn in inches? Then it is 76 mm long.");
	expect(before).toContain("Which is it? millimetres 3 mm centimetres 30 mm metres inches 76 mm");
	const html = await (await fetched(`${path}/edit`, maker)).text();
	const [, action = ""] = html.match(/action="(\/models\/[^"]+\/unit)"/) ?? [];
	const [, form = ""] = html.match(/form="(unit-[^"]+)"/) ?? [];
	expect(html).toContain(`id="${form}"`);
	const press = (who: Asked[1], unit: string) => {
		const body = new URLSearchParams({ unit, back: `${path}/edit#uploads` });
		return fetched(action, who, { method: "POST", body });
	};
	const stranger = actorOf(await makeUser(db));
	expect((await press(stranger, "in")).status).toBe(404);
	expect((await press(maker, "ell")).status).toBe(422);
	const answer = await told(isRead("ready"), () => press(maker, "in"));
	expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${path}/edit#uploads`]);
	const after = await words(`${path}/edit`, maker);
	expect(after).toContain("25.4 × 50.8 × 76.2 mm");
	expect(after).toContain("Unit, as you said millimetres 3 mm");
	expect(after).not.toContain("Drawn in");
	const other = await makeProject(db);
	await makeVersion(db, { project: other, files: ids.map((id) => ({ id })) });
	const there = await words(`/projects/${other.slug}-${other.id}/versions/1.0`, anonymous);
	expect(there).toContain("inches, as its maker says");
	expect((await press(maker, "mm")).status, "others have built by its size").toBe(403);
});

test("a model that nobody has measured yet, or that can't be, says so", async () => {
	const user = await makeUser(db);
	const maker = actorOf(user);
	const empty = "v 0 0 0\nv 1 0 0\nv 0 1 0\np 1\n";
	const id = await told(isRead("failed"), () => upload("empty.obj", empty, maker));
	const project = await makeProject(db, { ownerId: user.id });
	await makeVersion(db, { project, files: [{ id }], claims: [] });
	const path = `/projects/${project.slug}-${project.id}/versions/1.0`;
	expect(await words(path, anonymous)).toContain("couldn’t be measured There is no shape in this model.");
});
