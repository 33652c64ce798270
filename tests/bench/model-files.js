import { buffer } from "node:stream/consumers";
import yazl from "yazl";

const radius = 40;

/** A binary STL of about so many triangles. @param {number} triangles @param {number} bump */
export async function stlOf(triangles, bump) {
	const { places, corners } = ball(triangles, bump);
	const count = corners.length / 3;
	const file = Buffer.alloc(84 + 50 * count);
	file.writeUInt32LE(count, 80);
	for (let at = 0; at < corners.length; at += 1) {
		const start = 84 + Math.floor(at / 3) * 50 + 12 + (at % 3) * 12;
		for (let axis = 0; axis < 3; axis += 1)
			file.writeFloatLE(places[(corners[at] ?? 0) * 3 + axis] ?? 0, start + axis * 4);
	}
	return file;
}

/** A 3MF of about so many triangles, packed as slicers do. @param {number} triangles @param {number} bump */
export async function threeMfOf(triangles, bump) {
	const { places, corners } = ball(triangles, bump);
	/** @param {ArrayLike<number>} list @param {(a: string, b: string, c: string) => string} write @param {number} digits */
	const tags = (list, write, digits) =>
		Array.from({ length: list.length / 3 }, (_, at) => {
			const [a = "", b = "", c = ""] = [0, 1, 2].map((part) => (list[at * 3 + part] ?? 0).toFixed(digits));
			return write(a, b, c);
		}).join("\n");
	const vertices = tags(places, (x, y, z) => `<vertex x="${x}" y="${y}" z="${z}"/>`, 4);
	const faces = tags(corners, (a, b, c) => `<triangle v1="${a}" v2="${b}" v3="${c}"/>`, 0);
	const mesh = `<mesh><vertices>${vertices}</vertices><triangles>${faces}</triangles></mesh>`;
	const model = `<model unit="millimeter"><resources><object id="1" type="model">${mesh}</object></resources><build><item objectid="1"/></build></model>`;
	const zip = new yazl.ZipFile();
	zip.addBuffer(Buffer.from("<Types/>"), "[Content_Types].xml");
	zip.addBuffer(Buffer.from(model), "3D/3dmodel.model");
	zip.end();
	return buffer(zip.outputStream);
}

/** A ball whose surface swells and sinks, the more the larger `bump` is. @param {number} triangles @param {number} bump */
function ball(triangles, bump) {
	const rings = Math.max(3, Math.round(Math.sqrt(triangles / 4)));
	const around = rings * 2;
	const places = new Float32Array(((rings - 1) * around + 2) * 3);
	const corners = new Uint32Array(around * (rings - 1) * 2 * 3);
	/** @param {number} ring @param {number} step */
	const place = (ring, step) => {
		if (ring === 0) return 0;
		return ring === rings ? (rings - 1) * around + 1 : 1 + (ring - 1) * around + (step % around);
	};
	let filled = 0;
	for (let ring = 0; ring <= rings; ring += 1) {
		const polar = (Math.PI * ring) / rings;
		for (let step = 0; step < around; step += 1) {
			const turn = (2 * Math.PI * step) / around;
			const far = radius + bump * Math.sin(3 * polar) * Math.sin(5 * turn) * Math.sin(polar);
			const at = place(ring, step) * 3;
			places[at] = far * Math.sin(polar) * Math.cos(turn);
			places[at + 1] = far * Math.sin(polar) * Math.sin(turn);
			places[at + 2] = far * Math.cos(polar);
			const [a, b, c, d] = [
				place(ring, step),
				place(ring + 1, step),
				place(ring + 1, step + 1),
				place(ring, step + 1),
			];
			const faces = [...(ring < rings - 1 ? [a, b, c] : []), ...(ring > 0 ? [a, c, d] : [])];
			if (ring === rings) continue;
			for (const corner of ring === rings - 1 ? [a, b, d] : faces) corners[filled++] = corner;
		}
	}
	return { places, corners: corners.subarray(0, filled) };
}
