import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { ThreadBroke } from "#app/http/thread.server.ts";
import {
	type Alignment,
	type ComparisonFile,
	type ShapeDifference,
	type SolidsMissing,
	tolerances,
} from "../rules/difference.ts";
import { type Shape, writeShape } from "../shape/shape-file.ts";
import { type ComparingBounds, ordinaryBounds } from "./bounds.ts";
import { noDifference, sameShape } from "./identical.ts";
import type { Solids } from "./solids.js";
import type { Mesh } from "./surface.js";
import type { Side, Surfaces } from "./surfaces.js";

/** A pair that can't be compared: one has no surface, or both are more than the bounds allow. */
export class NotComparable extends Error {
	constructor(readonly reason: "empty" | "tooComplex") {
		super(`Two models can't be compared: ${reason}.`);
	}
}

export interface Compared {
	difference: ShapeDifference;
	files: Partial<Record<ComparisonFile, Uint8Array>>;
}

interface CompareOptions {
	alignment: Alignment;
	/** Ends the thread at once; the comparison is then rejected with its reason. */
	signal?: AbortSignal;
	/** Told several times a second, 0 to 100. */
	onProgress?: (percent: number) => void;
	bounds?: Partial<ComparingBounds>;
}

type Report = { progress: number } | { surfaces: Surfaces } | { solids: Solids } | { missing: SolidsMissing };

/**
 * What differs between two shapes, found in a thread of its own within bounds of time and memory. What can't be had of
 * the solids leaves the distances. Throws NotComparable, and ThreadBroke for a fault of ours.
 */
export async function compareShapes(
	before: Shape,
	after: Shape,
	{ alignment, signal, onProgress, bounds }: CompareOptions,
): Promise<Compared> {
	signal?.throwIfAborted();
	if ([before, after].some(isEmpty)) throw new NotComparable("empty");
	if (sameShape(before, after)) return { difference: noDifference(alignment), files: {} };
	const within = { ...ordinaryBounds, ...bounds };
	const worker = startWorker({ before, after, alignment, within });
	try {
		const surfaces = await reported(worker, within.surfacesMs, signal, onProgress);
		if (!("surfaces" in surfaces)) throw new NotComparable("tooComplex");
		onProgress?.(80);
		const solids = await reported(worker, within.solidsMs, signal);
		return compared(alignment, surfaces.surfaces, solids);
	} finally {
		await worker.terminate();
	}
}

function startWorker(job: {
	before: Shape;
	after: Shape;
	alignment: Alignment;
	within: ComparingBounds;
}): Worker {
	const { before, after, alignment, within } = job;
	const path = createRequire(import.meta.url).resolve("#app/features/models/comparing/worker.js");
	return new Worker(path, {
		workerData: { before: before.parts, after: after.parts, alignment, within, tolerances },
		resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
	});
}

/** The thread's next report that isn't progress; "tooLarge" where it breaks a bound. */
function reported(
	worker: Worker,
	longestMs: number,
	signal: AbortSignal | undefined,
	onProgress?: (percent: number) => void,
): Promise<Exclude<Report, { progress: number }>> {
	return new Promise((resolve, reject) => {
		const giveUp = () => settle(() => resolve({ missing: "tooLarge" }));
		const deadline = setTimeout(giveUp, longestMs);
		function onMessage(report: Report) {
			if ("progress" in report) onProgress?.(report.progress);
			else settle(() => resolve(report));
		}
		function onError(error: Error & { code?: string }) {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") giveUp();
			else settle(() => reject(new ThreadBroke(error)));
		}
		const onAbort = () => settle(() => reject(signal?.reason));
		function settle(end: () => void) {
			clearTimeout(deadline);
			worker.off("message", onMessage).off("error", onError);
			signal?.removeEventListener("abort", onAbort);
			end();
		}
		worker.on("message", onMessage).on("error", onError);
		signal?.addEventListener("abort", onAbort);
	});
}

function compared(alignment: Alignment, { shift, before, after }: Surfaces, report: Report): Compared {
	const found = "solids" in report ? report.solids : null;
	const drawn = (mesh: Mesh | null | undefined) => (mesh ? shapeFile(mesh) : undefined);
	const files: Partial<Record<ComparisonFile, Uint8Array | undefined>> = {
		...sideFiles("before", before),
		...sideFiles("after", after),
		added: drawn(found?.addedMesh),
		removed: drawn(found?.removedMesh),
	};
	const difference: ShapeDifference = {
		alignment,
		identical: false,
		shift,
		fromBefore: before.distances,
		fromAfter: after.distances,
		solids: found && { added: found.added, removed: found.removed, common: found.common },
		solidsMissing: "missing" in report ? report.missing : null,
	};
	const kept = Object.entries(files).filter(([, bytes]) => bytes !== undefined);
	return { difference, files: Object.fromEntries(kept) };
}

function sideFiles(side: "before" | "after", { heat, surface }: Side) {
	return {
		[`heat-${side}`]: heat ? new Uint8Array(heat.buffer, heat.byteOffset, heat.byteLength) : undefined,
		[`surface-${side}`]: surface ? shapeFile(surface) : undefined,
	};
}

function shapeFile(mesh: Mesh): Uint8Array {
	return writeShape({ parts: [{ name: "", ...mesh }] });
}

function isEmpty({ parts }: Shape): boolean {
	return parts.every(({ indices }) => indices.length === 0);
}
