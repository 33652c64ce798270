import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileStorage } from "#app/http/storage.server.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { ModelKind } from "../rules.ts";
import { readInThread } from "./thread.server.ts";

export type LengthUnit = "mm" | "cm" | "m" | "in";
/** What a format may say that its numbers are in: micrometres and feet, too. */
export type WrittenUnit = LengthUnit | "um" | "ft";
/** What a file also holds and isn't in its shape. */
export type ShapeNote = "otherShapes" | "slices" | "cuts";

/** What a model file holds: each body's places in millimetres, each once, and three of them for each triangle. */
export interface ModelShape {
	parts: { name: string; positions: Float32Array<ArrayBuffer>; indices: Uint32Array<ArrayBuffer> }[];
	/** What one unit of the file's numbers is: as the format says, or as was asked for where it says nothing. */
	unit: LengthUnit;
	unitFrom: "format" | "none";
	/** As the format says it, where it does. */
	writtenIn?: WrittenUnit | undefined;
	notes?: ShapeNote[];
	/** What the file brings along as its picture: bytes of whatever kind, or one that is named and can't be had. */
	picture?: Uint8Array | "lost" | null;
}

interface KeptFile {
	key: string;
	bytes: number;
	kind: ModelKind;
	/** Counts where the format has no unit. */
	unit: LengthUnit;
}

/**
 * Reads the shape in a kept model file, in a thread of its own and within bounds. Throws RuleBroken with what is wrong
 * with the file; NotFound when it is gone, NoRoom.
 */
export async function shapeOf(storage: FileStorage, { key, ...file }: KeptFile): Promise<ModelShape> {
	await storage.ensureRoom(file.bytes);
	const path = join(storage.scratchFolder, randomUUID());
	try {
		await pipeline(await storage.read(key), createWriteStream(path, { flags: "wx", mode: 0o600 }));
		const report = await readInThread<ModelShape>({ ...file, path });
		if ("refused" in report) throw new RuleBroken("file", report.refused.reason, report.refused.values);
		return report.found;
	} finally {
		await rm(path, { force: true });
	}
}
