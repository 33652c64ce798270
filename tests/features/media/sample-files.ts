import { buffer } from "node:stream/consumers";
import yazl from "yazl";

/** A binary STL of `count` triangles; `corner` replaces its first number. */
export function binaryStl(count: number, corner = 1): Buffer {
	const bytes = Buffer.alloc(84 + 50 * count);
	bytes.writeUInt32LE(count, 80);
	for (let at = 84; at < bytes.length; at += 50) bytes.writeFloatLE(corner, at + 12);
	return bytes;
}

/** The same as some programs write it: a head that begins like a text, and a colour behind each triangle. */
export function painted(stl: Buffer): Buffer {
	const bytes = Buffer.from(stl);
	bytes.write("solid COLOR=\xff\x80\x00\xff,facet", 0, "latin1");
	for (let at = 84 + 48; at < bytes.length; at += 50) bytes.writeUInt16LE(0x8000 | (at % 0x7fff), at);
	return bytes;
}

export function textStl(count: number, corner = "1.5"): string {
	const facet = `facet normal 0 0 1\n outer loop\n  vertex ${corner} 0 0\n  vertex 0 1e0 0\n  vertex 0 0 -1\n endloop\nendfacet\n`;
	return `solid lamp\n${facet.repeat(count)}endsolid lamp\n`;
}

export const obj = "# made by hand\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvn 0 0 1\nf 1//1 2//1 3//1\n";
export const step = `ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\n${"#1=X();\n".repeat(2000)}ENDSEC;\nEND-ISO-10303-21;\n`;
export const pdf = `%PDF-1.4\n${"x".repeat(9000)}\ntrailer\n%%EOF\n`;

export function glb(scene: object = { asset: { version: "2.0" } }): Buffer {
	const text = JSON.stringify(scene);
	const json = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4));
	const head = Buffer.alloc(20);
	head.write("glTF");
	head.writeUInt32LE(2, 4);
	head.writeUInt32LE(20 + json.length, 8);
	head.writeUInt32LE(json.length, 12);
	head.writeUInt32LE(0x4e4f534a, 16);
	return Buffer.concat([head, json]);
}

interface Entry {
	bytes: Buffer | string;
	mode?: number;
}

export async function zip(entries: Record<string, Entry | Buffer | string>): Promise<Buffer> {
	const file = new yazl.ZipFile();
	for (const [name, entry] of Object.entries(entries)) {
		const { bytes, mode } =
			typeof entry === "string" || Buffer.isBuffer(entry) ? { bytes: entry, mode: undefined } : entry;
		file.addBuffer(Buffer.from(bytes), name, mode === undefined ? {} : { mode });
	}
	file.end();
	return buffer(file.outputStream);
}

/** The same archive with one name in it replaced by another of the same length, which the writer would refuse. */
export function renamed(archive: Buffer, from: string, to: string): Buffer {
	return Buffer.from(archive.toString("latin1").replaceAll(from, to), "latin1");
}

const triangle = '<triangle v1="0" v2="1" v3="2"/>';
export const corners = '<vertex x="0" y="0" z="0"/><vertex x="1" y="0" z="0"/><vertex x="0" y="1" z="0"/>';

export function modelXml(objects: string, items = '<item objectid="1"/>'): string {
	return `<?xml version="1.0" encoding="UTF-8"?><model unit="millimeter" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><resources>${objects}</resources><build>${items}</build></model>`;
}

export function meshObject(id: number, triangles = 1, vertices = corners): string {
	return `<object id="${id}" type="model"><mesh><vertices>${vertices}</vertices><triangles>${triangle.repeat(triangles)}</triangles></mesh></object>`;
}

/** The part of a 3MF that names its picture. */
export function thumbnailAt(target: string): string {
	return `<Relationships><Relationship Target="${target}" Id="r" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/></Relationships>`;
}

export function threeMf(model: string, more: Record<string, string | Buffer> = {}): Promise<Buffer> {
	return zip({ "[Content_Types].xml": "<Types/>", "3D/3dmodel.model": model, ...more });
}
