import type { Shape } from "#app/features/models/index.ts";
import { meshOf, openSolids, type Solid } from "#db/seed/models/mesh.ts";

/** Solids to compare, and what they are as shapes: one part each. */
export async function shapeWorkshop() {
	const { Manifold } = await openSolids();
	function shapeOf(...solids: Solid[]): Shape {
		return {
			parts: solids.map((solid, at) => {
				const { positions, triangles } = meshOf(solid);
				return { name: `part ${at}`, positions, indices: triangles };
			}),
		};
	}
	return {
		Manifold,
		shapeOf,
		cube: (side: number) => Manifold.cube([side, side, side], true),
		sphere: (radius: number, segments = 96) => Manifold.sphere(radius, segments),
		/** Round an axis along z. */
		torus: (large: number, small: number, segments = 96) =>
			Manifold.revolve(circle(small, large, segments), segments),
	};
}

function circle(radius: number, atX: number, segments: number): [number, number][] {
	return Array.from({ length: segments }, (_, at) => {
		const angle = (2 * Math.PI * at) / segments;
		return [atX + radius * Math.cos(angle), radius * Math.sin(angle)];
	});
}
