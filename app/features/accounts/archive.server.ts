import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { FileStorage } from "#app/http/storage.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { exportedFiles, exportedPart, exportedProfile, exportParts } from "./queries/export.server.ts";

/**
 * Everything of the actor's as a ZIP: one JSON file per part and the files they uploaded. Written while it is
 * read, so nothing is held in memory. Ends in an error when the database goes away, so that half an archive
 * doesn't pass for a whole one; a file that has been lost is named in `missing.txt`.
 */
export async function accountArchive(
	{ db, storage }: { db: Database; storage: FileStorage },
	actor: Member,
): Promise<Readable> {
	const profile = await exportedProfile(db, actor);
	const files = await exportedFiles(db, actor);
	const zip = new ZipFile();
	const output = zip.outputStream as Readable;
	zip.on("error", (error: Error) => output.destroy(error));
	zip.addBuffer(Buffer.from(`${JSON.stringify(profile, null, "\t")}\n`), "profile.json");
	for (const part of exportParts) {
		zip.addReadStreamLazy(`${part}.json`, (give) => give(null, Readable.from(exportedPart(db, actor, part))));
	}
	const missing: string[] = [];
	for (const { key, name } of files) {
		zip.addReadStreamLazy(name, { compress: false }, (give) => {
			storage.read(key).then(
				(stream) => give(null, stream),
				() => {
					missing.push(name);
					give(null, Readable.from([]));
				},
			);
		});
	}
	zip.addReadStreamLazy("missing.txt", (give) => give(null, Readable.from([missing.join("\n")])));
	zip.end();
	return output;
}
