import { Readable } from "node:stream";
import { renderAsync } from "@resvg/resvg-js";
import {
	keepPicture,
	type MediaServices,
	type PreparedPicture,
	preparePicture,
	storeFile,
} from "#app/features/media/index.server.ts";
import { drawnModel } from "#app/features/models/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { models } from "./models/catalogue.ts";
import { type Mesh, meshOf, openSolids, type Solids, toStl } from "./models/mesh.ts";
import { toThreeMf } from "./models/three-mf.ts";
import { drawings } from "./pictures/catalogue.ts";
import { zipOf } from "./zip.ts";

const size = { width: 960, height: 720 };
/** Pictures drawn at the same time. */
const lanes = 2;

/** Pictures, models and papers, each made once. Each use is an upload of its own owner's. */
export interface Props {
	/** Draws these, in this order, while scenes play; a picture that isn't announced is drawn when it is asked for. */
	drawAhead(names: string[]): void;
	/** Public id of the picture of that name. */
	picture(name: string, owner: Member): Promise<string>;
	/** Public ids of the model's STL and 3MF. */
	model(name: string, owner: Member): Promise<string[]>;
	/** Public id of a paper: its text under its own name. */
	document(paper: { name: string; text: string }, owner: Member): Promise<string>;
	/** Public id of a ZIP of texts. */
	archive(archive: { name: string; texts: Record<string, string> }, owner: Member): Promise<string>;
}

export function openProps(services: MediaServices): Props {
	const drawn = new Map<string, Promise<PreparedPicture>>();
	const meshes = new Map<string, Mesh>();
	let solids: Promise<Solids> | undefined;
	let kept: Promise<unknown> = Promise.resolve();

	async function meshNamed(name: string): Promise<Mesh> {
		const made = meshes.get(name);
		if (made) return made;
		const model = models[name];
		if (!model) throw new Error(`There is no model ${name}.`);
		solids ??= openSolids();
		const solid = model.build(await solids);
		const mesh = meshOf(solid);
		solid.delete();
		meshes.set(name, mesh);
		return mesh;
	}

	async function draw(name: string): Promise<Buffer> {
		const model = models[name];
		if (model) {
			const { positions, triangles: indices } = await meshNamed(name);
			const { colour, ...still } = model.still;
			return drawnModel([{ positions, indices }], { ...size, ...still, colours: [colour] });
		}
		const drawing = drawings[name];
		if (!drawing) throw new Error(`There is no picture ${name}.`);
		return (await renderAsync(drawing())).asPng();
	}

	function prepared(name: string): Promise<PreparedPicture> {
		const begun = drawn.get(name) ?? draw(name).then(preparePicture);
		drawn.set(name, begun);
		return begun;
	}

	return {
		drawAhead(names) {
			const rest = [...new Set(names)];
			const draw = async () => {
				for (let name = rest.shift(); name; name = rest.shift()) await prepared(name);
			};
			// Who asks for a picture hears of its failure.
			for (let lane = 0; lane < lanes; lane += 1) draw().catch(() => {});
		},
		async picture(name, owner) {
			const picture = await prepared(name);
			// One after the other: they share the transaction's connection.
			const turn = kept.then(() => keepPicture(services, owner, picture, { name: `${name}.png` }));
			kept = turn.catch(() => {});
			return (await turn).publicId;
		},
		async model(name, owner) {
			const mesh = await meshNamed(name);
			const title = name.replace("still-", "");
			const stl = await store(services, owner, `${title}.stl`, toStl(mesh));
			const threeMf = await store(services, owner, `${title}.3mf`, await toThreeMf(mesh, title));
			return [stl, threeMf];
		},
		async document({ name, text }, owner) {
			return store(services, owner, name, Buffer.from(text));
		},
		async archive({ name, texts }, owner) {
			return store(services, owner, name, await zipOf(texts));
		},
	};
}

async function store(services: MediaServices, owner: Member, name: string, bytes: Buffer): Promise<string> {
	return (await storeFile(services, owner, Readable.from([bytes]), { name })).publicId;
}
