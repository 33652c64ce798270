import type { Database } from "#db/database.server.ts";
import { models } from "#db/schema/index.ts";
import { type Media, makeMedia } from "./people.ts";

/** A model file in use that was read, and is a cube of 10 mm; its shape is nowhere. */
export async function makeModel(db: Database, { ownerId }: { ownerId?: number } = {}): Promise<Media> {
	const file = await makeMedia(db, { kind: "file", mime: "model/stl", attachedAt: new Date(), ownerId });
	const whole = {
		...{ size: [10, 10, 10], volume: 1000, area: 600, triangles: 12, watertight: true, shells: 1, genus: 0 },
		...{
			overhangShare: 0,
			openEdges: 0,
			crowdedEdges: 0,
			disagreeingEdges: 0,
			degenerate: 0,
			insideOut: false,
		},
	};
	await db.insert(models).values({
		...{ mediaId: file.id, state: "ready", readerVersion: 1, measuredAt: new Date() },
		...{ facts: { whole, parts: [] }, shapeKey: `${file.key}.glb`, shapeBytes: 1000 },
	});
	return file;
}
