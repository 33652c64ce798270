import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import {
	type ByteRange,
	type FileSource,
	type FileView,
	fileSources,
} from "#app/features/media/index.server.ts";
import type { RequestContext } from "#app/http/context.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { bundleTexts } from "./bundle-texts.server.ts";
import type { VersionPage } from "./queries/version-page.server.ts";
import { type BundledFile, fileNames, hashList } from "./rules/bundle.ts";

/** All files of a version as one ZIP. The same version gives the same bytes, so that a broken download goes on. */
export interface Bundle {
	etag: string;
	bytes: number;
	read(range?: ByteRange): Readable;
}

interface Entry {
	path: string;
	/** A text of ours, or bytes from the storage. */
	content: Buffer | FileSource;
}

/**
 * Its files with licence, credits, changelog and hash list. Nothing is compressed (models and pictures hardly are
 * the smaller for it) and nothing is held in memory: length and entries are known before the first byte. A part of it
 * is read from the start and thrown away up to there. Throws NotFound for a version without files.
 */
export async function versionBundle(context: RequestContext, page: VersionPage): Promise<Bundle> {
	const sources = await fileSources(
		context.db,
		page.version.files.map(({ file }) => file.id),
	);
	const files = bundledFiles(sources);
	const texts = await bundleTexts(context, page, files);
	const entries: Entry[] = [
		...texts.map(({ path, text }) => ({ path, content: Buffer.from(text) })),
		...sources.map((content, index) => ({ path: files[index]?.path ?? "", content })),
	];
	const at = page.version.publishedAt ?? page.version.updatedAt;
	return {
		etag: etagOf(entries, at),
		bytes: await lengthOf(entries, at),
		read: (range) => {
			const whole = zipOf(entries, at, ({ key }) => context.storage.read(key));
			return range ? Readable.from(part(whole, range), { objectMode: false }) : whole;
		},
	};
}

/** The hash list of a version's files, for `sha256sum -c` beside the unpacked bundle. Throws NotFound without files. */
export function versionHashes({ version }: VersionPage): string {
	return hashList(bundledFiles(version.files.map(({ file }) => file)));
}

function bundledFiles(files: FileView[]): BundledFile[] {
	if (files.length === 0) throw new NotFound();
	const names = fileNames(files.map(({ name }) => name));
	return files.map(({ sha256 }, index) => ({ path: `files/${names[index]}`, sha256 }));
}

type Open = (source: FileSource) => Promise<Readable>;

/** `told` hears of the whole length before anything is read. */
function zipOf(entries: Entry[], mtime: Date, open: Open, told?: (bytes: number) => void): Readable {
	const zip = new ZipFile();
	const output = zip.outputStream as Readable;
	zip.on("error", (error: Error) => output.destroy(error));
	for (const { path, content } of entries) {
		if (Buffer.isBuffer(content)) {
			zip.addBuffer(content, path, { mtime, compress: false });
			continue;
		}
		zip.addReadStreamLazy(path, { mtime, compress: false, size: content.bytes }, (give) => {
			open(content).then(
				(stream) => {
					// A download that is called off lets go of the file.
					output.once("close", () => stream.destroy());
					give(null, stream);
				},
				(error: unknown) => give(error, Readable.from([])),
			);
		});
	}
	// The package's types don't know that it is called with the length.
	zip.end(undefined, told as () => void);
	return output;
}

/** How long the archive will be: of files that nothing is compressed in, without reading them. */
function lengthOf(entries: Entry[], mtime: Date): Promise<number> {
	return new Promise((resolve) => zipOf(entries, mtime, () => new Promise(() => {}), resolve));
}

async function* part(whole: Readable, { start, end }: ByteRange): AsyncGenerator<Buffer> {
	let at = 0;
	for await (const chunk of whole as AsyncIterable<Buffer>) {
		const own = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
		at += chunk.length;
		if (own.length > 0) yield own;
		if (at > end) return;
	}
}

/** Follows from what is inside. */
function etagOf(entries: Entry[], at: Date): string {
	const hash = createHash("sha256").update(at.toISOString());
	for (const { path, content } of entries) {
		const sum = Buffer.isBuffer(content)
			? createHash("sha256").update(content).digest("hex")
			: content.sha256;
		hash.update(`\n${sum} ${path}`);
	}
	return `"${hash.digest("hex")}"`;
}
