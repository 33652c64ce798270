import {
	type ArchiveEntry,
	archiveEntries,
	type FileView,
	fileSources,
	isArchiveType,
} from "#app/features/media/index.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import type { WholeVersion } from "./whole-versions.server.ts";

/** What lies in one archive of a version. Throws NotFound for any other file. */
export async function archiveContents(
	{ db, storage }: { db: Database; storage: FileStorage },
	version: WholeVersion,
	publicId: string | undefined,
): Promise<{ file: FileView; entries: ArchiveEntry[] }> {
	const file = version.files.find((one) => one.file.publicId === publicId)?.file;
	if (!file || !isArchiveType(file.mime)) throw new NotFound();
	const [source] = await fileSources(db, [file.id]);
	if (!source) throw new NotFound();
	return { file, entries: await archiveEntries(storage, source) };
}
