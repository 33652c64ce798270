import type { PreparedShape } from "./prepared-shape.ts";
import type { ShapeTold, ShapeWanted } from "./shape-worker.ts";

/** How far a load is: 0 to 1 of what must be fetched, then the finding of what drawing needs. */
export type LoadProgress = { step: "fetching"; share: number } | { step: "preparing" };

interface LoadOptions {
	/** How long the file is, unpacked. */
	bytes: number;
	signal?: AbortSignal;
	onProgress?: (progress: LoadProgress) => void;
}

/** A shape didn't come: what the server answered with, or null where nothing arrived or it can't be read. */
export class ShapeFailed extends Error {
	constructor(
		readonly status: number | null,
		message: string,
	) {
		super(message);
		this.name = "ShapeFailed";
	}
}

/**
 * Fetches and prepares a shape in a worker of its own, which ends with it. Throws ShapeFailed, or the signal's reason
 * when it is given up.
 */
export function loadShape(url: string, options: LoadOptions): Promise<PreparedShape> {
	const { bytes, signal, onProgress } = options;
	return new Promise((resolve, reject) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const worker = new Worker(new URL("./shape-worker.ts", import.meta.url), { type: "module" });
		const end = () => {
			worker.terminate();
			signal?.removeEventListener("abort", giveUp);
		};
		const giveUp = () => {
			end();
			reject(signal?.reason);
		};
		signal?.addEventListener("abort", giveUp);
		worker.onerror = ({ message }) => {
			end();
			reject(new ShapeFailed(null, message));
		};
		worker.onmessage = ({ data: told }: MessageEvent<ShapeTold>) => {
			if (told.kind === "arrived") {
				onProgress?.({ step: "fetching", share: bytes > 0 ? Math.min(1, told.bytes / bytes) : 0 });
			} else if (told.kind === "preparing") onProgress?.({ step: "preparing" });
			else {
				end();
				if (told.kind === "shape") resolve(told.shape);
				else reject(new ShapeFailed(told.status, told.message));
			}
		};
		const wanted: ShapeWanted = { url, bytes };
		worker.postMessage(wanted);
	});
}
