import { openThread } from "#app/http/thread.server.ts";
import type { ModelShape } from "../../media/index.server.ts";
import type { ModelFacts } from "../rules/facts.ts";

export interface Measured {
	facts: ModelFacts;
	/** The shape as it is kept, and the same under gzip. */
	file: Uint8Array;
	packed: Uint8Array;
}

const script = "#app/features/models/measuring/worker.js";
const thread = openThread({ script, longestMs: 180_000, heapMegabytes: 384 });

/** Measures a shape in a thread of its own; its lists go there and are gone here. Throws ThreadEnded. */
export function measured({ parts }: Pick<ModelShape, "parts">): Promise<Measured> {
	const lists = parts.flatMap(({ positions, indices }) => [positions.buffer, indices.buffer]);
	return thread.ask<Measured>({ parts }, lists);
}
