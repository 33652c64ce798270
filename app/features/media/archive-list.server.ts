import { PassThrough, type Readable } from "node:stream";
import yauzl from "yauzl";
import type { FileStorage } from "#app/http/storage.server.ts";
import { mostEntries } from "./inspection/bounds.js";

/** One file in an archive, by what the archive's own list says of it. */
export interface ArchiveEntry {
	name: string;
	bytes: number;
	crc32: number;
}

/**
 * What lies in a kept ZIP or 3MF, folders left out, in its own order. Only its list is read, never its files; they were
 * read through and checked against it when it was uploaded.
 */
export async function archiveEntries(
	storage: FileStorage,
	{ key, bytes }: { key: string; bytes: number },
): Promise<ArchiveEntry[]> {
	const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
	const zip = await yauzl.fromRandomAccessReaderPromise(new StoredArchive(storage, key), bytes, options);
	const entries: ArchiveEntry[] = [];
	for await (const entry of zip.eachEntry()) {
		const raw: Buffer = entry.fileNameRaw ?? Buffer.from(entry.fileName);
		const name = nameOf(raw);
		if (name.endsWith("/")) continue;
		entries.push({ name, bytes: entry.uncompressedSize, crc32: entry.crc32 >>> 0 });
		if (entries.length >= mostEntries) break;
	}
	return entries;
}

/** UTF-8 where it is, else what Chinese Windows writes without saying so. */
function nameOf(raw: Buffer): string {
	for (const encoding of ["utf-8", "gb18030"]) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(raw);
		} catch {}
	}
	return raw.toString("latin1");
}

/** Reads parts of a file where it lies. */
class StoredArchive extends yauzl.RandomAccessReader {
	readonly #storage: FileStorage;
	readonly #key: string;

	constructor(storage: FileStorage, key: string) {
		super();
		this.#storage = storage;
		this.#key = key;
	}

	override _readStreamForRange(start: number, end: number): Readable {
		const through = new PassThrough();
		this.#storage.read(this.#key, { start, end: end - 1 }).then(
			(stream) => stream.on("error", (error) => through.destroy(error)).pipe(through),
			(error: Error) => through.destroy(error),
		);
		return through;
	}
}
