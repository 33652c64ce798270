import type { Readable } from "node:stream";

/** Where uploaded bytes lie: the local disk or S3, by configuration. Keys are random names made by us. */
export interface FileStorage {
	put(key: string, bytes: Uint8Array | Readable): Promise<void>;
	/** Bytes `start` to `end` inclusive where given. Throws NotFound when there is no such key. */
	read(key: string, range?: { start: number; end: number }): Promise<Readable>;
	readAll(key: string): Promise<Buffer>;
	size(key: string): Promise<number>;
	remove(key: string): Promise<void>;
}
