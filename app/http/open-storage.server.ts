import { createReadStream } from "node:fs";
import { mkdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { S3Client } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { NoRoom, NotFound } from "../kernel/domain-error.ts";
import type { FileStorage } from "./storage.server.ts";

export interface StorageSettings {
	/** Files lie in `uploads` in here, and what is being received in `scratch`. */
	dataDir: string;
	s3?: {
		bucket: string;
		region: string;
		endpoint: string | null;
		accessKeyId: string;
		secretAccessKey: string;
	} | null;
	/** Free bytes that writing never goes below: the database on the same disk needs them more. */
	freeFloor?: number;
}

type ReadRange = FileStorage["read"];

const ordinaryFloor = 512 * 1024 * 1024;

/** Opens the file storage that the settings name: S3 when they do, else the local disk. */
export async function openStorage(settings: StorageSettings): Promise<FileStorage> {
	const scratchFolder = join(settings.dataDir, "scratch");
	await mkdir(scratchFolder, { recursive: true, mode: 0o700 });
	const ensureRoom = roomKeeper(scratchFolder, settings.freeFloor ?? ordinaryFloor);
	const { disk, read } = settings.s3 ? await s3Disk(settings.s3) : await localDisk(settings.dataDir);
	return {
		scratchFolder,
		ensureRoom,
		read,
		async put(key, bytes) {
			await ensureRoom(bytes instanceof Readable ? 0 : bytes.byteLength);
			if (bytes instanceof Readable) await disk.putStream(key, bytes);
			else await disk.put(key, bytes);
		},
		readAll: async (key) => buffer(await read(key)),
		async size(key) {
			if (!(await disk.exists(key))) throw new NotFound();
			return (await disk.getMetaData(key)).contentLength;
		},
		async remove(key) {
			if (await disk.exists(key)) await disk.delete(key);
		},
		async removeFolder(folder) {
			if (!/^[\w-]+(\/[\w-]+)*$/.test(folder)) throw new Error(`"${folder}" is no folder of the storage.`);
			// The disk would drop the slash, without which S3 takes every key that begins like it.
			await disk.driver.deleteAll(`${folder}/`);
		},
	};
}

async function localDisk(dataDir: string): Promise<{ disk: Disk; read: ReadRange }> {
	const location = join(dataDir, "uploads");
	await mkdir(location, { recursive: true, mode: 0o700 });
	return {
		disk: new Disk(new FSDriver({ location, visibility: "private" })),
		async read(key, range) {
			const path = join(location, key);
			if (key.split("/").includes("..") || !(await stat(path).catch(() => null))?.isFile()) {
				throw new NotFound();
			}
			return createReadStream(path, range);
		},
	};
}

// Loaded only where it is configured: the client takes half a second and 40 MB.
async function s3Disk(s3: NonNullable<StorageSettings["s3"]>): Promise<{ disk: Disk; read: ReadRange }> {
	const [{ GetObjectCommand, S3Client }, { S3Driver }] = await Promise.all([
		import("@aws-sdk/client-s3"),
		import("flydrive/drivers/s3"),
	]);
	const client: S3Client = new S3Client({
		region: s3.region,
		credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
		// Servers other than Amazon's rarely resolve a bucket as a host name.
		...(s3.endpoint && { endpoint: s3.endpoint, forcePathStyle: true }),
	});
	return {
		disk: new Disk(new S3Driver({ client, bucket: s3.bucket, visibility: "private", supportsACL: false })),
		async read(key, range) {
			const Range = range && `bytes=${range.start}-${range.end}`;
			const { Body } = await client
				.send(new GetObjectCommand({ Bucket: s3.bucket, Key: key, Range }))
				.catch((error: unknown) => {
					throw error instanceof Error && error.name === "NoSuchKey" ? new NotFound() : error;
				});
			if (!(Body instanceof Readable)) throw new NotFound();
			return Body;
		},
	};
}

function roomKeeper(folder: string, floor: number): FileStorage["ensureRoom"] {
	return async (bytes) => {
		const { bavail, bsize } = await statfs(folder);
		if (bavail * bsize - bytes < floor) throw new NoRoom();
	};
}
