import { type Alignment, type Distances, type ShapeDifference, tolerances } from "../rules/difference.ts";
import type { Shape } from "../shape/shape-file.ts";

/** Whether both are made of the same triangles in the same order, part by part; names don't count. */
export function sameShape(before: Shape, after: Shape): boolean {
	return (
		before.parts.length === after.parts.length &&
		before.parts.every((part, at) => {
			const other = after.parts[at];
			return other && same(part.positions, other.positions) && same(part.indices, other.indices);
		})
	);
}

function same(one: Float32Array | Uint32Array, other: Float32Array | Uint32Array): boolean {
	return one.length === other.length && Buffer.compare(bytesOf(one), bytesOf(other)) === 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Said of two that are the same. */
export function noDifference(alignment: Alignment): ShapeDifference {
	const none = (): Distances => ({
		...{ samples: 0, corners: 0, largest: 0, p95: 0, mean: 0 },
		beyond: tolerances.map(() => 0),
	});
	return {
		alignment,
		identical: true,
		shift: [0, 0, 0],
		fromBefore: none(),
		fromAfter: none(),
		solids: null,
		solidsMissing: null,
	};
}
