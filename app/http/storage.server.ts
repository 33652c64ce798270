import type { ReadStream } from "node:fs";
import type { Readable } from "node:stream";

/** Where uploaded bytes lie: the local disk or S3, by configuration. Keys are random names made by us. */
export interface FileStorage {
	/** Bytes, or a file of this machine: S3 must know the length. Throws NoRoom when the disk would fall under its floor. */
	put(key: string, bytes: Uint8Array | ReadStream): Promise<void>;
	/** Bytes `start` to `end` inclusive where given. Throws NotFound when there is no such key. */
	read(key: string, range?: { start: number; end: number }): Promise<Readable>;
	readAll(key: string): Promise<Buffer>;
	size(key: string): Promise<number>;
	/** Removing what isn't there is fine. */
	remove(key: string): Promise<void>;
	/** Removes everything whose key begins with that folder's name and a slash. */
	removeFolder(folder: string): Promise<void>;
	/** A folder on this machine's disk for what is still being received and examined. */
	readonly scratchFolder: string;
	/** Throws NoRoom unless the disk keeps its floor after `bytes` more. */
	ensureRoom(bytes: number): Promise<void>;
}
