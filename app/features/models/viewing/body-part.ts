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
import type { HeatInk } from "./heat-ink.ts";
import type { PreparedPart, PreparedPiece } from "./prepared-shape.ts";
import type { CutInk } from "./section.ts";
import { createTree, type Tree } from "./tree.ts";
import { createWires, wireMaterial } from "./wires.ts";

/** Something that is drawn by itself, and how much there is of it. */
export interface Piece {
	object: Object3D;
	triangles: number;
	/** Another number when what the GPU was given of it no longer holds. */
	edition: number;
	/** Makes what it needs to be drawn, before it is for the first time. */
	ready?: () => void;
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
}

/** Beyond so many triangles an edge between two of them is drawn for one. */
const linesOnce = 2_000_000;

export function createPart(prepared: PreparedPart, ink: { cut: CutInk; heat: HeatInk }): BodyPart {
	const flat = prepared.pieces.every(({ normals }) => normals === null);
	const material = new MeshLambertMaterial({
		side: DoubleSide,
		flatShading: flat,
		// Lines of a wireframe lie on faces.
		polygonOffset: true,
		polygonOffsetFactor: 1,
		polygonOffsetUnits: 1,
	});
	material.onBeforeCompile = (shader) => {
		ink.cut.addTo(shader);
		ink.heat.addTo(shader);
	};
	const mesh = (piece: PreparedPiece) => pieceOf(new Mesh(geometryOf(piece), material), piece);
	const pieces = prepared.pieces.map(mesh);
	return {
		name: prepared.name,
		prepared,
		tree: createTree(prepared),
		shown: true,
		colour: new Color(),
		material,
		pieces,
		quick: prepared.coarse ? [mesh(prepared.coarse)] : pieces,
		wires: [],
		wireMaterial: wireMaterial(),
	};
}

/** Makes the lines that lie on a part's triangles, if nobody did yet. */
export function giveWires(part: BodyPart): void {
	if (part.wires.length > 0) return;
	const once = part.prepared.indices.length / 3 > linesOnce;
	part.wires = part.prepared.pieces.map((piece, number) => {
		const faces = ((part.pieces[number] as Piece).object as Mesh).geometry;
		const { lines, trace } = createWires(piece.indices, faces, part.wireMaterial, once);
		return { ...pieceOf(lines, piece), ready: trace };
	});
}

/** Paints a part by how far each vertex lies, in the order of the part's file; null gives its own colour back. */
export function paintHeat(part: BodyPart, distances: Float32Array | null): void {
	const { prepared, material } = part;
	if (distances) {
		for (const [number, piece] of prepared.pieces.entries()) heatPiece(part.pieces[number], piece, distances);
		if (prepared.coarse) heatPiece(part.quick[0], prepared.coarse, distances);
	}
	material.defines = distances ? { HEATED: "" } : {};
	material.needsUpdate = true;
}

function heatPiece(piece: Piece | undefined, { vertices }: PreparedPiece, distances: Float32Array): void {
	if (!piece) return;
	const own = new Float32Array(vertices.length);
	for (let at = 0; at < own.length; at += 1) own[at] = distances[vertices[at] as number] as number;
	(piece.object as Mesh).geometry.setAttribute("heat", new BufferAttribute(own, 1));
	piece.edition += 1;
}

export function disposePart({ pieces, quick, wires, material, wireMaterial: lines }: BodyPart): void {
	for (const { object } of [...pieces, ...quick, ...wires]) (object as Mesh).geometry.dispose();
	material.dispose();
	lines.dispose();
}

function geometryOf({ positions, normals, indices }: PreparedPiece): BufferGeometry {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(positions, 3));
	if (normals) geometry.setAttribute("normal", new BufferAttribute(normals, 4, true));
	geometry.setIndex(new BufferAttribute(indices, 1));
	return geometry;
}

/** Where its vertices say, and drawn without asking whether it can be seen: that would look at all of them. */
function pieceOf(object: Object3D, { indices }: PreparedPiece): Piece {
	object.matrixAutoUpdate = false;
	object.frustumCulled = false;
	return { object, triangles: indices.length / 3, edition: 0 };
}
