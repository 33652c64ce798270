import {
	type ArchiveEntry,
	archiveEntries,
	fileSources,
	isArchiveType,
	isTextType,
} from "#app/features/media/index.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { compareFiles, type FileDifference } from "../rules/file-difference.ts";
import { type LineDifference, largestText, lineDifference } from "../rules/line-difference.ts";
import { readText, type TextFile } from "../rules/text-file.ts";
import type { WholeVersion } from "./whole-versions.server.ts";

/** What is known of a text beside its lines. */
export type TextFacts = Omit<TextFile, "lines">;

/** What differs between two files: lines, entries of an archive, or why that can't be told. */
export type ContentDifference =
	| { kind: "text"; before: TextFacts; after: TextFacts; lines: LineDifference }
	| { kind: "archive"; entries: FileDifference<PackedFile>[] }
	| { kind: "tooLarge" | "tooDifferent" | "otherKind" };

/** A file in an archive; the archive's checksum and the size stand for its content. */
export interface PackedFile {
	name: string;
	bytes: number;
	sha256: string;
}

/** The two files that an address names, one of each version. Throws NotFound. */
export function namedFiles(
	versions: { before: WholeVersion; after: WholeVersion },
	named: { before: string | undefined; after: string | undefined },
) {
	const find = (version: WholeVersion, publicId: string | undefined) =>
		version.files.find(({ file }) => file.publicId === publicId)?.file;
	const before = find(versions.before, named.before);
	const after = find(versions.after, named.after);
	if (!before || !after) throw new NotFound();
	return { before, after };
}

/** Reads both files, within bounds, and tells what differs. */
export async function contentDifference(
	{ db, storage }: { db: Database; storage: FileStorage },
	ids: { before: number; after: number },
): Promise<ContentDifference> {
	const [before, after] = await fileSources(db, [ids.before, ids.after]);
	if (!before || !after) throw new NotFound();
	if (isTextType(before.mime) && isTextType(after.mime)) {
		if (Math.max(before.bytes, after.bytes) > largestText) return { kind: "tooLarge" };
		const earlier = readText(await storage.readAll(before.key));
		const later = readText(await storage.readAll(after.key));
		const lines = lineDifference(earlier, later);
		if (!lines) return { kind: "tooDifferent" };
		return { kind: "text", before: factsOf(earlier), after: factsOf(later), lines };
	}
	if (isArchiveType(before.mime) && isArchiveType(after.mime)) {
		const earlier = await archiveEntries(storage, before);
		const later = await archiveEntries(storage, after);
		return { kind: "archive", entries: compareFiles(earlier.map(packed), later.map(packed)) };
	}
	return { kind: "otherKind" };
}

function factsOf({ encoding, endings, endsWithNewline }: TextFile): TextFacts {
	return { encoding, endings, endsWithNewline };
}

function packed({ name, bytes, crc32 }: ArchiveEntry): PackedFile {
	return { name, bytes, sha256: `${crc32}:${bytes}` };
}
