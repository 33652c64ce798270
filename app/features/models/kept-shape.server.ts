import type { FileStorage } from "#app/http/storage.server.ts";
import type { Database } from "#db/database.server.ts";
import { findModel } from "./queries.server.ts";
import { readShape, type Shape } from "./shape/shape-file.ts";

/** The shape that was read of a file; null where there is none (yet). */
export async function keptShape(
	{ db, storage }: { db: Database; storage: FileStorage },
	mediaId: number,
): Promise<Shape | null> {
	const model = await findModel(db, mediaId);
	if (model?.state !== "ready" || !model.shapeKey) return null;
	return readShape(await storage.readAll(model.shapeKey));
}
