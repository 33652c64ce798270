import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { sweepUnusedMedia } from "#app/features/media/index.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { modelXml, threeMf, thumbnailAt } from "#tests/features/media/sample-files.ts";
import { actorOf, makeUser } from "#tests/support/factories.ts";
import { factsFrom, shapeFrom } from "./read-file.ts";
import { box, objectXml } from "./solids.ts";
import { isRead, openWorkshop, told } from "./workshop.ts";

const { db, storage, stored, errors, fetched, upload, viewOf, ...workshop } = await openWorkshop();
const cube = box([0, 0, 0], [10, 10, 10]);
const cubeXml = objectXml(1, cube);
const whole = modelXml(cubeXml);
const component = (id: number) => `<component p:path="/3D/o.model" objectid="${id}"/>`;
const withPicture = (name: string, picture: Buffer | string) =>
	threeMf(whole, { [`Metadata/${name}`]: picture, "_rels/.rels": thumbnailAt(`/Metadata/${name}`) });
const photo = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#804020" } }).withExif({
		IFD0: { Copyright: "somebody" },
	});

beforeEach(workshop.emptyStorage);

test("the picture in a 3MF stands beside its facts, written anew, and goes with the file", async () => {
	const owner = actorOf(await makeUser(db));
	const file = await withPicture("plate_1.png", await photo(1000, 600).png().toBuffer());
	const id = await told(isRead("ready"), () => upload("a.3mf", file, owner));
	const { picture, problems, facts } = await viewOf(id);
	expect([problems, facts?.whole.volume]).toEqual([[], 1000]);
	expect(picture).toMatchObject({ width: 640, height: 384 });
	const sent = await fetched(picture?.url ?? "", owner);
	expect([sent.status, sent.headers.get("Content-Type")]).toEqual([200, "image/webp"]);
	const { format, width, exif } = await sharp(Buffer.from(await sent.arrayBuffer())).metadata();
	expect([format, width, exif]).toEqual(["webp", 640, undefined]);
	expect((await fetched(picture?.url ?? "", anonymous)).status, "an unused upload is its owner's").toBe(404);
	await sweepUnusedMedia({ db, storage }, daysAfter(new Date(), 2));
	await workshop.restart();
	expect(await stored()).toEqual([]);
	expect(errors).toEqual([]);
});

test("a picture that lies, is broken, huge or missing is a note, and the model stays what it is", async () => {
	const owner = actorOf(await makeUser(db));
	const sound = await photo(300, 300).jpeg().toBuffer();
	const bad = {
		svg: await withPicture("a.png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
		cut: await withPicture("a.jpg", sound.subarray(0, 400)),
		huge: await withPicture("a.png", await photo(8000, 5100).png().toBuffer()),
		none: await threeMf(whole, { "_rels/.rels": thumbnailAt("/Metadata/gone.png") }),
		away: await threeMf(whole, { "_rels/.rels": thumbnailAt("https://example.org/a.png") }),
		empty: await withPicture("a.png", ""),
	};
	for (const [what, file] of Object.entries(bad)) {
		const id = await told(isRead("ready"), () => upload(`${what}.3mf`, file, owner));
		const view = await viewOf(id);
		expect(view.problems, what).toEqual([{ code: "badPicture", level: "info", count: 1 }]);
		expect([view.picture, view.facts?.whole.volume], what).toEqual([null, 1000]);
		const url = (view.shape?.url ?? "").replace("shape.glb", "picture.webp");
		expect((await fetched(url, owner)).status, what).toBe(404);
	}
	expect(errors).toEqual([]);
});

/** What is measured and noted of a 3MF. */
async function read(file: Buffer) {
	return {
		...(await factsFrom(storage, "3mf", file)),
		notes: (await shapeFrom(storage, "3mf", file)).notes,
	};
}

/** What Bambu Studio and OrcaSlicer write: an object of components in another part, named in its settings. */
function bambu(pieces: [id: number, subtype: string, name: string][], name = "Lamp &gt; 2"): Promise<Buffer> {
	const root = `<object id="9"><components>${pieces.map(([id]) => component(id)).join("")}</components></object>`;
	const inner = pieces.map(([id, subtype]) =>
		objectXml(
			id,
			box([id * 20, 0, 0], [10, 10, id]),
			`type="${subtype === "normal_part" ? "model" : "other"}"`,
		),
	);
	const said = pieces.map(
		([id, subtype, words]) =>
			`<part id="${id}" subtype="${subtype}"><metadata key="name" value="${words}"/><metadata key="extruder" value="1"/></part>`,
	);
	return threeMf(modelXml(root, '<item objectid="9"/>'), {
		"3D/o.model": modelXml(inner.join(""), ""),
		"Metadata/model_settings.config": `<config><object id="9"><metadata key="name" value="${name}"/>${said.join("")}</object><plate><metadata key="plater_name" value="x"/></plate></config>`,
	});
}

test("names and pieces come from Bambu Studio's settings, where the model has none", async () => {
	const one = await read(await bambu([[1, "normal_part", "body"]]));
	expect(one).toMatchObject({ parts: [], whole: { volume: 100 }, notes: [] });
	const [single] = (await shapeFrom(storage, "3mf", await bambu([[1, "normal_part", "body"]]))).parts;
	expect(single?.name).toBe("Lamp > 2");
	const many = await bambu([
		[1, "normal_part", "body"],
		[2, "normal_part", "letters > &quot;A&quot;"],
		[3, "modifier_part", "denser"],
		[4, "support_blocker", ""],
	]);
	const { whole: all, parts, notes } = await read(many);
	expect(parts.map(({ name, facts }) => [name, facts.volume])).toEqual([
		["body", 100],
		['letters > "A"', 200],
	]);
	expect([all.volume, notes]).toEqual([300, []]);
	const cut = await bambu([
		[1, "normal_part", "body"],
		[2, "negative_part", "hole"],
	]);
	expect(await read(cut)).toMatchObject({ whole: { volume: 100 }, notes: ["cuts"] });
});

test("names and pieces come from PrusaSlicer's settings, by their triangles", async () => {
	const three = [cube, box([20, 0, 0], [10, 10, 20]), box([0, 0, 0], [30, 30, 30])].flat();
	const volume = (first: number, last: number, type: string, name = "") =>
		`<volume firstid="${first}" lastid="${last}"><metadata type="volume" key="name" value="${name}"/><metadata type="volume" key="volume_type" value="${type}"/></volume>`;
	const layout = async (volumes: string, object = objectXml(1, three)) => {
		const config = `<config><object id="1" instances_count="1"><metadata type="object" key="name" value="Clip"/>${volumes}</object></config>`;
		const file = await threeMf(modelXml(object), { "Metadata/Slic3r_PE_model.config": config });
		const { parts, notes } = await shapeFrom(storage, "3mf", file);
		return { parts: parts.map(({ name, indices }) => [name, indices.length / 3]), notes };
	};
	const ends = volume(24, 35, "ParameterModifier", "soft");
	expect(
		await layout(volume(0, 11, "ModelPart", "jaw") + volume(12, 23, "ModelPart", "screw") + ends),
	).toEqual({
		parts: [
			["jaw", 12],
			["screw", 12],
		],
		notes: [],
	});
	const cut = await layout(volume(0, 23, "ModelPart", "jaw") + volume(24, 35, "NegativeVolume"));
	expect(cut).toEqual({ parts: [["Clip", 24]], notes: ["cuts"] });
	// What they name twice belongs to the first, what they leave out to the whole, and nothing lies beyond the end.
	const odd = volume(6, 90, "ModelPart", "b") + volume(2, 11, "ModelPart", "a");
	expect((await layout(odd)).parts).toEqual([
		["Clip", 2],
		["a", 10],
		["b", 24],
	]);
	expect((await layout("", objectXml(1, three, 'partnumber="A-7"'))).parts).toEqual([["A-7", 36]]);
	const old = `<volume firstid="24" lastid="35"><metadata type="volume" key="modifier" value="1"/></volume>`;
	expect((await layout(old)).parts).toEqual([["Clip", 24]]);
});

test("settings that can't be read say nothing", async () => {
	for (const config of ["<config><object id='1'><metadata key='name' value='", "<!DOCTYPE x>", "\ufeff\0"]) {
		const file = await threeMf(whole, { "Metadata/model_settings.config": config });
		expect((await shapeFrom(storage, "3mf", file)).parts).toMatchObject([{ name: "" }]);
	}
});

test("a > within a value ends no tag, and a painted triangle may be as long as it likes", async () => {
	const named = objectXml(1, cube, `type="model" name='a > b "c"'`);
	const painted = named.replace("<triangle ", `<triangle paint_color="${"4C8".repeat(20_000)}" `);
	const { whole: facts } = await factsFrom(storage, "3mf", await threeMf(modelXml(painted)));
	expect(facts).toMatchObject({ volume: 1000, watertight: true });
	const { parts } = await shapeFrom(storage, "3mf", await threeMf(modelXml(named)));
	expect(parts[0]?.name).toBe('a > b "c"');
});

test("shapes that aren't triangles are told of, and a file of them alone is kept with a reason", async () => {
	const owner = actorOf(await makeUser(db));
	const lattice = '<b:beamlattice radius="1"><b:beams><b:beam v1="0" v2="1"/></b:beams></b:beamlattice>';
	const beside = modelXml(cubeXml.replace("</mesh>", `${lattice}</mesh>`));
	const { notes, whole: facts } = await read(await threeMf(beside));
	expect([notes, facts.volume]).toEqual([["otherShapes"], 1000]);
	const alone = modelXml(cubeXml.replace(/<triangles>.*<\/triangles>/, lattice));
	const file = await threeMf(alone);
	const id = await told(isRead("failed"), () => upload("beams.3mf", file, owner));
	expect(await viewOf(id)).toMatchObject({ reason: "media:otherShapes", shape: null, picture: null });
});
