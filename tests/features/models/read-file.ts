import {
	type LengthUnit,
	type ModelKind,
	type ModelShape,
	shapeOf,
} from "#app/features/media/index.server.ts";
import type { ModelFacts } from "#app/features/models/index.ts";
import { measured } from "#app/features/models/measuring/measured.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";

/** What is read of these bytes as if they had been uploaded as that kind. */
export async function shapeFrom(
	storage: FileStorage,
	kind: ModelKind,
	content: Buffer | string,
	unit: LengthUnit = "mm",
): Promise<ModelShape> {
	const bytes = Buffer.from(content);
	await storage.put("aa/test/original", bytes);
	try {
		return await shapeOf(storage, { key: "aa/test/original", bytes: bytes.length, kind, unit });
	} finally {
		await storage.removeFolder("aa/test");
	}
}

/** What is measured of them. */
export async function factsFrom(...file: Parameters<typeof shapeFrom>): Promise<ModelFacts> {
	return (await measured(await shapeFrom(...file))).facts;
}
