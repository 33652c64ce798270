import { zipOf } from "../zip.ts";
import type { Mesh } from "./mesh.ts";

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>`;
const relationships = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>`;

/** A 3MF core package with one object, in millimetres. */
export function toThreeMf(mesh: Mesh, title: string): Promise<Buffer> {
	return zipOf({
		"[Content_Types].xml": contentTypes,
		"_rels/.rels": relationships,
		"3D/3dmodel.model": modelXml(mesh, title),
	});
}

function modelXml({ positions, triangles }: Mesh, title: string): string {
	const vertices: string[] = [];
	for (let at = 0; at < positions.length; at += 3) {
		const [x, y, z] = [0, 1, 2].map((axis) => (positions[at + axis] ?? 0).toFixed(4));
		vertices.push(`<vertex x="${x}" y="${y}" z="${z}"/>`);
	}
	const faces: string[] = [];
	for (let at = 0; at < triangles.length; at += 3) {
		faces.push(`<triangle v1="${triangles[at]}" v2="${triangles[at + 1]}" v3="${triangles[at + 2]}"/>`);
	}
	const name = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
	return `<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><metadata name="Title">${name}</metadata><resources><object id="1" type="model"><mesh><vertices>${vertices.join("")}</vertices><triangles>${faces.join("")}</triangles></mesh></object></resources><build><item objectid="1"/></build></model>`;
}
