import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { readModel } from "#app/features/models/index.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import type { Database } from "#db/database.server.ts";
import { media } from "#db/schema/index.ts";
import { makeMedia } from "#tests/support/factories.ts";
import { type Soup, stlOf } from "./solids.ts";

interface Services {
	db: Database;
	storage: FileStorage;
}

/** A model file that was read, as an upload leaves it. */
export async function makeReadModel(
	services: Services,
	soup: Soup,
	columns: Partial<typeof media.$inferInsert> = { attachedAt: new Date() },
) {
	const { db, storage } = services;
	const bytes = stlOf(soup);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const file = { kind: "file", mime: "model/stl", bytes: bytes.length, sha256 } as const;
	const { id, publicId } = await makeMedia(db, { ...file, key: "", ...columns });
	const key = `mo/${publicId}/original`;
	await storage.put(key, bytes);
	await db.update(media).set({ key }).where(eq(media.id, id));
	await readModel(services, id, new Date());
	return { id, publicId, bytes };
}
