import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments } from "three";

export function wireMaterial(): LineBasicMaterial {
	return new LineBasicMaterial({ transparent: true, opacity: 0.42, depthWrite: false });
}

/**
 * The edges of triangles, as lines over the vertices of `faces`, once `trace` has been called. `once`: an edge that two
 * triangles share is drawn for the one that runs along it upwards; where a surface is open, some are missing then.
 */
export function createWires(
	indices: Uint16Array | Uint32Array,
	faces: BufferGeometry,
	material: LineBasicMaterial,
	once: boolean,
): { lines: LineSegments; trace: () => void } {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", faces.getAttribute("position"));
	const trace = () => {
		if (!geometry.index) geometry.setIndex(new BufferAttribute(linesOf(indices, once), 1));
	};
	return { lines: new LineSegments(geometry, material), trace };
}

function linesOf(indices: Uint16Array | Uint32Array, once: boolean): Uint16Array | Uint32Array {
	const lines =
		indices instanceof Uint16Array
			? new Uint16Array(indices.length * 2)
			: new Uint32Array(indices.length * 2);
	let length = 0;
	for (let at = 0; at < indices.length; at += 3) {
		for (let corner = 0; corner < 3; corner += 1) {
			const a = indices[at + corner] as number;
			const b = indices[at + (corner === 2 ? 0 : corner + 1)] as number;
			if (once && a > b) continue;
			lines[length] = a;
			lines[length + 1] = b;
			length += 2;
		}
	}
	return once ? lines.slice(0, length) : lines;
}
