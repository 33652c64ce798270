import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments } from "three";
import type { PreparedPart } from "./prepared-shape.ts";

export type Wires = LineSegments<BufferGeometry, LineBasicMaterial>;

/** Indices beyond which an edge that two triangles share is drawn once, where it is found to be shared at no cost. */
const many = 6_000_000;

/** The edges of a part's triangles, as lines over the vertices that are drawn already. */
export function createWires(part: PreparedPart, faces: BufferGeometry): Wires {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", faces.getAttribute("position"));
	geometry.setIndex(new BufferAttribute(linesOf(part), 1));
	geometry.boundingSphere = faces.boundingSphere;
	const material = new LineBasicMaterial({ transparent: true, opacity: 0.55, depthWrite: false });
	const wires = new LineSegments(geometry, material);
	wires.matrixAutoUpdate = false;
	return wires;
}

function linesOf({ indices }: PreparedPart): Uint32Array {
	const once = indices.length > many;
	const lines = new Uint32Array(indices.length * 2);
	let length = 0;
	for (let at = 0; at < indices.length; at += 3) {
		for (let corner = 0; corner < 3; corner += 1) {
			const a = indices[at + corner] as number;
			const b = indices[at + (corner === 2 ? 0 : corner + 1)] as number;
			// The other triangle at this edge runs along it in the opposite direction.
			if (once && a > b) continue;
			lines[length] = a;
			lines[length + 1] = b;
			length += 2;
		}
	}
	return once ? lines.slice(0, length) : lines;
}
