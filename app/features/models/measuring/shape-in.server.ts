import type { FileStorage } from "#app/http/storage.server.ts";
import { ThreadBroke, ThreadEnded } from "#app/http/thread.server.ts";
import { NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import { type ModelKind, shapeOf } from "../../media/index.server.ts";
import type { ModelFacts, ModelNote } from "../rules/facts.ts";
import { type LengthUnit, writeReason } from "../rules/reading.ts";
import { embeddedPicture } from "./embedded-picture.server.ts";
import { measured } from "./measured.server.ts";

/** What reading a file has given, as its row says it, and the shape's files where there is one. */
export interface FoundShape {
	state: "ready" | "failed";
	reason: string | null;
	facts: ModelFacts | null;
	/** Where the format says it. */
	unit?: LengthUnit;
	unitFrom?: "format";
	files: { plain: Uint8Array; packed: Uint8Array; picture: Uint8Array | null } | null;
	/** What broke while reading: a fault of ours, to be told of. */
	fault?: ThreadBroke;
}

interface ModelFile {
	key: string;
	bytes: number;
	kind: ModelKind;
	/** Counts where the format has none. */
	unit: LengthUnit;
}

const nothing = { facts: null, files: null };

/** Reads and measures a kept file. Throws only what passes by itself: no room, no storage. */
export async function shapeIn(storage: FileStorage, file: ModelFile): Promise<FoundShape> {
	const shape = await shapeOf(storage, file).catch(asFailure);
	if ("state" in shape) return shape;
	const { unit, unitFrom, writtenIn } = shape;
	const notes: ModelNote[] = [...(shape.notes ?? [])];
	const picture = await embeddedPicture(shape.picture ?? null);
	if (picture === "unusable") notes.push("badPicture");
	const shown = picture === "unusable" ? null : picture;
	const found = await measured(shape).catch(asFailure);
	if ("state" in found) return found;
	// Points and lines that are called triangles show nothing, and leave nothing to measure.
	if (found.facts.whole.area === 0) return failed("media:emptyModel");
	const { file: plain, packed } = found;
	const size = shown ? { width: shown.width, height: shown.height } : undefined;
	const facts = { ...found.facts, writtenIn, notes, picture: size };
	const said = unitFrom === "format" ? { unit, unitFrom } : {};
	const files = { plain, packed, picture: shown?.bytes ?? null };
	return { state: "ready", reason: null, facts, ...said, files };
}

/** What lies in the file ends here, with a reason; what passes by itself is tried again. */
function asFailure(error: unknown): FoundShape {
	if (error instanceof RuleBroken) return failed(writeReason(error.reason, error.values));
	if (error instanceof ThreadEnded) return failed("media:tooComplex");
	if (error instanceof ThreadBroke) return { ...failed("media:unreadableModel"), fault: error };
	if (error instanceof NotFound) return failed("media:unreadableModel");
	throw error;
}

function failed(reason: string): FoundShape {
	return { ...nothing, state: "failed", reason };
}
