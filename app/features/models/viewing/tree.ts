import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { PreparedPart } from "./prepared-shape.ts";
import type { Point } from "./view.ts";

export interface Hit {
	point: Point;
	distance: number;
	/** The corners of the triangle that was hit. */
	corners: [Point, Point, Point];
}

/** Half a straight line, and between which of its lengths it counts. */
export interface Beam {
	origin: Point;
	/** Of length 1. */
	direction: Point;
	near: number;
	far: number;
}

export interface Tree {
	/** The nearest that a beam meets. */
	hit(beam: Beam): Hit | null;
}

type Searched = Pick<PreparedPart, "positions" | "indices" | "tree">;

/** Takes the tree that was made off the main thread; null where there are no triangles. */
export function createTree({ positions, indices, tree: roots }: Searched): Tree | null {
	if (roots.length === 0) return null;
	const geometry = new BufferGeometry();
	const position = new BufferAttribute(positions, 3);
	geometry.setAttribute("position", position);
	geometry.setIndex(new BufferAttribute(indices, 1));
	const kept = { version: 1, roots, index: indices, indirectBuffer: null };
	const tree = MeshBVH.deserialize(kept, geometry, { setIndex: false });
	return {
		hit({ origin, direction, near, far }) {
			const ray = new Ray(new Vector3(...origin), new Vector3(...direction));
			const found = tree.raycastFirst(ray, DoubleSide, near, far);
			if (!found?.face) return null;
			const { a, b, c } = found.face;
			const at = (vertex: number): Point => [
				position.getX(vertex),
				position.getY(vertex),
				position.getZ(vertex),
			];
			return { point: found.point.toArray(), distance: found.distance, corners: [at(a), at(b), at(c)] };
		},
	};
}

/** What a beam meets of a body that stands `shift` beside where its tree knows it. */
export function hitBeside(tree: Tree, beam: Beam, shift: Point): Hit | null {
	const hit = tree.hit({ ...beam, origin: moved(beam.origin, shift, -1) });
	if (!hit) return null;
	const [a, b, c] = hit.corners;
	return {
		point: moved(hit.point, shift, 1),
		distance: hit.distance,
		corners: [moved(a, shift, 1), moved(b, shift, 1), moved(c, shift, 1)],
	};
}

function moved([x, y, z]: Point, by: Point, way: 1 | -1): Point {
	return [x + by[0] * way, y + by[1] * way, z + by[2] * way];
}
