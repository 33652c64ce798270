import {
	BufferAttribute,
	BufferGeometry,
	Color,
	DoubleSide,
	type LineBasicMaterial,
	Mesh,
	MeshLambertMaterial,
	type Object3D,
} from "three";
import type { PreparedPart } from "./prepared-shape.ts";
import type { CutInk } from "./section.ts";
import { createTree, type Tree } from "./tree.ts";
import { createWires, wireMaterial } from "./wires.ts";

/** Something that is drawn by itself, and how much there is of it. */
export interface Piece {
	object: Object3D;
	triangles: number;
}

export interface BodyPart {
	name: string;
	prepared: PreparedPart;
	/** By which rays find its triangles. */
	tree: Tree | null;
	shown: boolean;
	/** Its own colour. */
	colour: Color;
	material: MeshLambertMaterial;
	/** All triangles, in pieces that are drawn in a moment each. */
	pieces: Piece[];
	/** Fewer triangles for while it moves; the pieces where there are no fewer. */
	quick: Piece[];
	/** The edges of all triangles; made when they are first wanted. */
	wires: Piece[];
	wireMaterial: LineBasicMaterial;
	/** Its vertices, which all pieces share. */
	whole: BufferGeometry;
}

/** A piece: on the slowest machines a tenth of a second. */
const most = 65_536 * 3;

export function createPart(prepared: PreparedPart, ink: CutInk): BodyPart {
	const { positions, normals, indices, coarse } = prepared;
	const material = new MeshLambertMaterial({
		side: DoubleSide,
		flatShading: normals === null,
		// Lines of a wireframe lie on faces.
		polygonOffset: true,
		polygonOffsetFactor: 1,
		polygonOffsetUnits: 1,
	});
	material.onBeforeCompile = ink.addTo;
	const whole = new BufferGeometry();
	whole.setAttribute("position", new BufferAttribute(positions, 3));
	if (normals) whole.setAttribute("normal", new BufferAttribute(normals, 4, true));
	whole.setIndex(new BufferAttribute(indices, 1));
	const mesh = (list: Uint32Array): Piece => ({
		object: standing(new Mesh(sharing(whole, list), material)),
		triangles: list.length / 3,
	});
	const pieces = slices(indices).map(mesh);
	return {
		name: prepared.name,
		prepared,
		tree: createTree(prepared.tree, whole),
		shown: true,
		colour: new Color(),
		material,
		pieces,
		quick: coarse ? [mesh(coarse)] : pieces,
		wires: [],
		wireMaterial: wireMaterial(),
		whole,
	};
}

/** Makes the lines that lie on a part's triangles, if nobody did yet. */
export function giveWires(part: BodyPart): void {
	if (part.wires.length > 0) return;
	const once = part.prepared.indices.length > most * 30;
	part.wires = slices(part.prepared.indices).map((list) => ({
		object: standing(createWires(list, part.whole, part.wireMaterial, once)),
		triangles: list.length / 3,
	}));
}

/** Colours each vertex, three bytes each in the order of the shape's file; null gives the part's own colour back. */
export function paintVertices(part: BodyPart, colours: Uint8Array | null): void {
	const { prepared, material } = part;
	const attribute = colours && new BufferAttribute(withCopies(prepared, colours), 3, true);
	for (const { object } of [...part.pieces, ...part.quick]) {
		const { geometry } = object as Mesh;
		if (attribute) geometry.setAttribute("color", attribute);
		else geometry.deleteAttribute("color");
	}
	material.color.copy(colours ? new Color(1, 1, 1) : part.colour);
	material.vertexColors = colours !== null;
	material.needsUpdate = true;
}

export function disposePart({ pieces, quick, wires, material, wireMaterial: lines }: BodyPart): void {
	for (const { object } of [...pieces, ...quick, ...wires]) (object as Mesh).geometry.dispose();
	material.dispose();
	lines.dispose();
}

function withCopies({ positions, copies }: PreparedPart, colours: Uint8Array): Uint8Array {
	const all = new Uint8Array(positions.length);
	all.set(colours);
	const own = positions.length / 3 - copies.length;
	for (const [number, vertex] of copies.entries()) {
		all.set(colours.subarray(vertex * 3, vertex * 3 + 3), (own + number) * 3);
	}
	return all;
}

function slices(indices: Uint32Array): Uint32Array[] {
	const count = Math.ceil(indices.length / most);
	return Array.from({ length: count }, (_, number) => indices.subarray(number * most, (number + 1) * most));
}

/** Other triangles over the same vertices, which the GPU then holds once. */
function sharing(whole: BufferGeometry, indices: Uint32Array): BufferGeometry {
	const geometry = new BufferGeometry();
	for (const [name, attribute] of Object.entries(whole.attributes)) geometry.setAttribute(name, attribute);
	geometry.setIndex(new BufferAttribute(indices, 1));
	return geometry;
}

/** Where its vertices say, and drawn without asking whether it can be seen: that would look at all of them. */
function standing<Kind extends Object3D>(object: Kind): Kind {
	object.matrixAutoUpdate = false;
	object.frustumCulled = false;
	return object;
}
