import {
	type ArchiveEntry,
	archiveEntries,
	type FileSource,
	type FileView,
	fileSources,
	isArchiveType,
	isTextType,
} from "#app/features/media/index.server.ts";
import type { FileStorage } from "#app/http/storage.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { compareFiles, type FileDifference } from "../rules/file-difference.ts";
import { type LineDifference, largestText, lineDifference, mostLines } from "../rules/line-difference.ts";
import { readText, type TextFile } from "../rules/text-file.ts";
import type { WholeVersion } from "./whole-versions.server.ts";

/** What is known of a text beside its lines. */
export type TextFacts = Omit<TextFile, "lines">;

/** What differs between two files: lines, entries of an archive, or why that can't be told. A side without a file is null. */
export type ContentDifference =
	| { kind: "text"; before: TextFacts | null; after: TextFacts | null; lines: LineDifference }
	/** What stayed the same comes last. */
	| { kind: "archive"; entries: FileDifference<PackedFile>[] }
	| { kind: "tooLarge" | "tooLong" | "tooDifferent" | "otherKind" };

/** A file in an archive; the archive's checksum and the size stand for its content. */
export interface PackedFile {
	name: string;
	bytes: number;
	sha256: string;
}

/** A file of each version; null on one side where the file came or went. */
export interface FilePair {
	before: FileView | null;
	after: FileView | null;
}

/**
 * The files that an address names, one of each version, or one that has no counterpart beside `none`. Throws NotFound,
 * also for a file that is called added or removed and isn't.
 */
export function namedFiles(
	versions: { before: WholeVersion; after: WholeVersion },
	named: { before: string | undefined; after: string | undefined },
): FilePair {
	const filesOf = (version: WholeVersion) => version.files.map(({ file }) => file);
	const [earlier, later] = [filesOf(versions.before), filesOf(versions.after)];
	const find = (files: FileView[], publicId: string | undefined) =>
		files.find((file) => file.publicId === publicId) ?? null;
	const before = find(earlier, named.before);
	const after = find(later, named.after);
	if (before && after) return { before, after };
	const alone = compareFiles(earlier, later).find(
		(row) => row.before === before && row.after === after && (before ? named.after : named.before) === "none",
	);
	if (!alone) throw new NotFound();
	return { before, after };
}

/** Reads the files, within bounds, and tells what differs; a side without one is as if it were empty. */
export async function contentDifference(
	{ db, storage }: { db: Database; storage: FileStorage },
	pair: FilePair,
): Promise<ContentDifference> {
	const [before, after] = [await sourceOf(db, pair.before), await sourceOf(db, pair.after)];
	const all = (is: (mime: string) => boolean) => [before, after].every((side) => !side || is(side.mime));
	if (all(isTextType)) {
		if ([before, after].some((side) => side && side.bytes > largestText)) return { kind: "tooLarge" };
		const read = async (side: FileSource | null) => side && readText(await storage.readAll(side.key));
		return textDifference(await read(before), await read(after));
	}
	if (all(isArchiveType)) {
		const earlier = before ? await archiveEntries(storage, before) : [];
		const later = after ? await archiveEntries(storage, after) : [];
		const entries = compareFiles(earlier.map(packed), later.map(packed));
		const same = ({ change }: FileDifference<PackedFile>) => change === "same";
		return { kind: "archive", entries: [...entries.filter((one) => !same(one)), ...entries.filter(same)] };
	}
	return { kind: "otherKind" };
}

async function sourceOf(db: Database, file: FileView | null): Promise<FileSource | null> {
	if (!file) return null;
	const [source] = await fileSources(db, [file.id]);
	if (!source) throw new NotFound();
	return source;
}

function textDifference(before: TextFile | null, after: TextFile | null): ContentDifference {
	const [earlier, later] = [before?.lines ?? [], after?.lines ?? []];
	if (Math.max(earlier.length, later.length) > mostLines) return { kind: "tooLong" };
	const lines = lineDifference(earlier, later);
	if (!lines) return { kind: "tooDifferent" };
	return { kind: "text", before: before && factsOf(before), after: after && factsOf(after), lines };
}

function factsOf({ encoding, endings, endsWithNewline }: TextFile): TextFacts {
	return { encoding, endings, endsWithNewline };
}

function packed({ name, bytes, crc32 }: ArchiveEntry): PackedFile {
	return { name, bytes, sha256: `${crc32}:${bytes}` };
}
