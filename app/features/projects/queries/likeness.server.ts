import { hashDistance, pictureHashes } from "#app/features/media/index.server.ts";
import type { Database } from "#db/database.server.ts";

/** How unlike pictures of versions are, asked once for all of them; null where nobody knows. */
export async function pictureDistance(db: Database, entries: { picture: { id: number } }[]) {
	const hashes = await pictureHashes(
		db,
		entries.map(({ picture }) => picture.id),
	);
	return (a: { picture: { id: number } }, b: { picture: { id: number } }) =>
		hashDistance(hashes.get(a.picture.id) ?? null, hashes.get(b.picture.id) ?? null);
}
