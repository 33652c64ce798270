import { BufferAttribute, BufferGeometry } from "three";
import { CENTER, MeshBVH } from "three-mesh-bvh";
import type { Shape, ShapePart } from "../shape/shape-file.ts";
import { coarsened } from "./coarse.ts";
import { creased } from "./creases.ts";
import { inPieces, renumbering } from "./pieces.ts";
import { type Box, boxAround, boxOf, type PreparedPart, type PreparedShape } from "./prepared-shape.ts";

/** Triangles of a whole shape beyond which faces stay flat: by then they are smaller than what is seen of them. */
const mostRounded = 2_000_000;

/** A whole of fewer triangles is always drawn with all of them. */
const fewTriangles = 20_000;

interface Whole {
	box: Box;
	rounded: boolean;
	/** Parts of fewer are drawn as they are, also while they move. */
	fewTriangles: number;
}

/** Finds what drawing and picking a shape needs; seconds for millions of triangles. Takes the shape's lists over. */
export function prepare({ parts }: Shape): PreparedShape {
	const triangles = parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
	const whole: Whole = {
		box: boxAround(parts.map(({ positions }) => boxOf(positions))),
		rounded: triangles <= mostRounded,
		fewTriangles: fewTriangles / Math.max(1, parts.length),
	};
	return { parts: parts.map((part) => preparePart(part, whole)), triangles, box: whole.box };
}

function preparePart({ name, positions, indices }: ShapePart, whole: Whole): PreparedPart {
	const box = boxOf(positions);
	const vertices = positions.length / 3;
	const surface = whole.rounded
		? creased(positions, indices)
		: { positions, normals: null, copies: new Uint32Array() };
	const renumber = renumbering(surface);
	const found = { positions: surface.positions, indices };
	// Puts triangles in its order, in which neighbours follow each other.
	const tree = indices.length > 0 ? treeOver(found) : [];
	const coarse = coarsened(found, box, whole);
	return {
		...{ name, box, vertices, tree, ...found },
		pieces: inPieces(indices, renumber),
		coarse: coarse && renumber(coarse),
	};
}

function treeOver({ positions, indices }: Pick<PreparedPart, "positions" | "indices">): ArrayBuffer[] {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(positions, 3));
	geometry.setIndex(new BufferAttribute(indices, 1));
	const tree = new MeshBVH(geometry, { strategy: CENTER });
	return MeshBVH.serialize(tree, { cloneBuffers: false }).roots;
}
