import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { mostEntries } from "./bounds.js";
import { ModelParts } from "./model-parts.js";
import { RefusedFile } from "./refused.js";
import { ThreeMfPackage } from "./shapes/three-mf-package.js";

const mostBytes = 100 * 1024 * 1024;
const mostRatio = 200;
const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
/** Small files of one repeated byte reach any ratio and harm nobody. */
const ratioCountsFrom = 1024 * 1024;
const encrypted = 1;
const linkMode = 0xa000;

/**
 * Reads a ZIP through: few entries, little when unpacked, sizes and checksums that hold, no name that leads outside,
 * no link. With a 3D model in it, it is a 3MF, and its parts are examined as well.
 *
 * @param {string} path
 * @param {number} bytes
 * @param {import("./shapes/three-mf.js").ThreeMfShape} [shape] keeps what a 3MF says of its shape
 * @returns {Promise<"3mf" | "zip">}
 */
export async function inspectArchive(path, bytes, shape) {
	const zip = await yauzl.openPromise(path, options).catch(refuse);
	try {
		/** @type {yauzl.Entry[]} */
		const entries = [];
		for await (const entry of zip.eachEntry()) {
			entries.push(entry);
			if (entries.length > mostEntries) throw new RefusedFile("media:archiveTooFull", { max: mostEntries });
		}
		checkEntries(entries, bytes);
		const names = new Set(entries.map(({ fileName }) => fileName));
		const is3mf = names.has("3D/3dmodel.model") && names.has("[Content_Types].xml");
		const parts = is3mf ? new ModelParts(shape) : null;
		for (const entry of parts ? inOrder(entries) : entries) await readThrough(zip, entry, parts);
		parts?.finish();
		return is3mf ? "3mf" : "zip";
	} catch (error) {
		return refuse(error);
	} finally {
		zip.close();
	}
}

/** @param {yauzl.Entry[]} entries @param {number} bytes */
function checkEntries(entries, bytes) {
	let unpacked = 0;
	const names = new Set();
	for (const {
		fileName,
		uncompressedSize,
		compressedSize,
		externalFileAttributes,
		generalPurposeBitFlag,
	} of entries) {
		unpacked += uncompressedSize;
		const link = ((externalFileAttributes >>> 16) & 0xf000) === linkMode;
		if (link || generalPurposeBitFlag & encrypted || names.has(fileName.toLowerCase())) {
			throw new RefusedFile("media:archiveUnsafe");
		}
		names.add(fileName.toLowerCase());
		const tight = uncompressedSize > ratioCountsFrom && uncompressedSize > compressedSize * mostRatio;
		if (tight || unpacked > mostBytes)
			throw new RefusedFile("media:archiveBomb", { megabytes: mostBytes / 1024 / 1024 });
	}
	if (unpacked > ratioCountsFrom && unpacked > bytes * mostRatio) {
		throw new RefusedFile("media:archiveBomb", { megabytes: mostBytes / 1024 / 1024 });
	}
}

/** Those first that tell what others are. @param {yauzl.Entry[]} entries */
function inOrder(entries) {
	const first = entries.filter(({ fileName }) => ThreeMfPackage.comesFirst(fileName));
	return [...first, ...entries.filter((entry) => !first.includes(entry))];
}

/** @param {yauzl.ZipFile} zip @param {yauzl.Entry} entry @param {ModelParts | null} parts */
async function readThrough(zip, entry, parts) {
	if (entry.fileName.endsWith("/")) return;
	const part = parts?.begin(entry.fileName, entry.uncompressedSize);
	let checksum = 0;
	for await (const chunk of await zip.openReadStreamPromise(entry)) {
		checksum = crc32(chunk, checksum);
		part?.(chunk);
	}
	if (checksum !== entry.crc32 >>> 0) throw new RefusedFile("media:damagedFile");
}

/** The library's own refusals: a name that leads outside is unsafe, the rest is damage. @param {unknown} error @returns {never} */
function refuse(error) {
	if (error instanceof RefusedFile) throw error;
	const message = error instanceof Error ? error.message : "";
	const outside = /absolute path|invalid relative path|invalid characters in fileName/.test(message);
	throw new RefusedFile(outside ? "media:archiveUnsafe" : "media:damagedFile");
}
