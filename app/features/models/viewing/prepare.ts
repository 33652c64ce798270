import { BufferAttribute, BufferGeometry } from "three";
import { CENTER, MeshBVH } from "three-mesh-bvh";
import type { Shape, ShapePart } from "../shape/shape-file.ts";
import { coarsened } from "./coarse.ts";
import { creased } from "./creases.ts";
import { type Box, boxAround, boxOf, type PreparedPart, type PreparedShape } from "./prepared-shape.ts";

/** Triangles of a whole shape beyond which faces stay flat: by then they are smaller than what is seen of them. */
const mostRounded = 2_000_000;

/** Finds what drawing and picking a shape needs; seconds for millions of triangles. Takes the shape's lists over. */
export function prepare({ parts }: Shape): PreparedShape {
	const triangles = parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
	const box = boxAround(parts.map(({ positions }) => boxOf(positions)));
	const rounded = triangles <= mostRounded;
	return { parts: parts.map((part) => preparePart(part, box, rounded)), triangles, box };
}

function preparePart({ name, positions, indices }: ShapePart, whole: Box, rounded: boolean): PreparedPart {
	const box = boxOf(positions);
	const shown = rounded
		? creased(positions, indices)
		: { positions, indices, normals: null, copies: new Uint32Array() };
	const coarse = coarsened(shown.positions, indices, box, whole);
	return { name, box, ...shown, coarse, tree: indices.length > 0 ? treeOver(shown) : [] };
}

function treeOver({ positions, indices }: Pick<PreparedPart, "positions" | "indices">): ArrayBuffer[] {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(positions, 3));
	geometry.setIndex(new BufferAttribute(indices, 1));
	const tree = new MeshBVH(geometry, { strategy: CENTER });
	return MeshBVH.serialize(tree, { cloneBuffers: false }).roots;
}
