/// <reference lib="webworker" />
import { readShape } from "../shape/shape-file.ts";
import { prepare } from "./prepare.ts";
import type { PreparedShape } from "./prepared-shape.ts";

export interface ShapeWanted {
	url: string;
	/** How long the file is, unpacked; 0 where nobody knows. */
	bytes: number;
}

export type ShapeTold =
	| { kind: "arrived"; bytes: number }
	| { kind: "preparing" }
	| { kind: "shape"; shape: PreparedShape }
	| { kind: "failed"; status: number | null; message: string };

const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.onmessage = async ({ data }: MessageEvent<ShapeWanted>) => {
	try {
		const file = await fetched(data);
		tell({ kind: "preparing" });
		const shape = prepare(readShape(file));
		tell({ kind: "shape", shape }, buffersOf(shape));
	} catch (error) {
		const status = error instanceof Refused ? error.status : null;
		tell({ kind: "failed", status, message: String(error) });
	}
};

class Refused extends Error {
	constructor(readonly status: number) {
		super(`The shape was answered with ${status}.`);
	}
}

/** Between two words about what has arrived. */
const milliseconds = 80;

async function fetched({ url, bytes }: ShapeWanted): Promise<Uint8Array> {
	const response = await fetch(url, { credentials: "same-origin" });
	if (!response.ok || !response.body) throw new Refused(response.status);
	let file = new Uint8Array(Math.max(bytes, 65_536));
	let length = 0;
	let toldAt = 0;
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return file.subarray(0, length);
		if (length + value.length > file.length) {
			const larger = new Uint8Array(Math.max(file.length * 2, length + value.length));
			larger.set(file.subarray(0, length));
			file = larger;
		}
		file.set(value, length);
		length += value.length;
		if (performance.now() - toldAt < milliseconds) continue;
		toldAt = performance.now();
		tell({ kind: "arrived", bytes: length });
	}
}

function tell(told: ShapeTold, transfer: Transferable[] = []): void {
	worker.postMessage(told, transfer);
}

/** Each buffer once: lists that were not changed are still pieces of the file's. */
function buffersOf({ parts }: PreparedShape): ArrayBuffer[] {
	const lists = parts.flatMap(({ positions, indices, pieces, coarse }) => [
		...[positions, indices],
		...[...pieces, ...(coarse ? [coarse] : [])].flatMap((piece) => [
			...[piece.positions, piece.indices, piece.vertices],
			...(piece.normals ? [piece.normals] : []),
		]),
	]);
	const buffers = lists.map(({ buffer }) => buffer as ArrayBuffer);
	return [...new Set([...buffers, ...parts.flatMap(({ tree }) => tree)])];
}
