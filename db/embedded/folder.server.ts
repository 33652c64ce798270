import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Connection } from "../client.server.ts";
import { DatabaseRefused } from "../database-error.server.ts";
import { type EngineOptions, socketPathIn, startEngine } from "./engine.server.ts";
import { lockFolder } from "./folder-lock.server.ts";

type FolderOptions = Pick<EngineOptions, "deadlineMs" | "log"> & {
	connections: number;
	/** Free bytes on its disk below which the engine has no room. */
	freeFloor: number;
	/** Folder of a cluster to copy at a first start; one is made where it doesn't exist. */
	emptyCluster?: string;
};

/** Made with the build; the process stands in the project's root. */
const builtCluster = resolve("build/empty-cluster");

/** Takes the data folder for this process and starts the embedded engine in its `database` folder. */
export async function openFolder(
	dataDir: string,
	{ emptyCluster = builtCluster, ...options }: FolderOptions,
): Promise<Connection> {
	const root = resolve(dataDir);
	makePrivateFolder(root);
	const lock = await lockFolder(root, socketPathIn(root));
	try {
		const folder = join(root, "database");
		const unfinished = join(root, "database.unfinished");
		// A first start that was cut off leaves half a cluster, which nothing was ever written to.
		if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
		if (!existsSync(folder)) {
			writeFileSync(unfinished, "");
			if (existsSync(emptyCluster)) copyCluster(emptyCluster, folder);
			else await makeCluster({ ...options, folder, socketFolder: root });
			rmSync(unfinished);
		}
		const engine = await startEngine({ ...options, folder, socketFolder: root });
		return {
			shared: false,
			settings: () => ({
				...engine.address(),
				user: "postgres",
				database: "postgres",
				max: options.connections,
				connectionTimeoutMillis: 10_000,
			}),
			// A full disk hangs the engine in the middle of a write.
			async hasRoom() {
				const { bavail, bsize } = await statfs(root);
				return bavail * bsize >= options.freeFloor;
			},
			async close() {
				await engine.close();
				lock.release();
			},
		};
	} catch (error) {
		lock.release();
		throw error instanceof DatabaseRefused
			? error
			: new DatabaseRefused(`The database in ${root} does not open: ${error}`, { cause: error });
	}
}

function copyCluster(from: string, to: string): void {
	cpSync(from, to, { recursive: true });
	chmodSync(to, 0o700);
}

/** Takes half a gigabyte of memory, which only the end of its thread gives back. */
async function makeCluster(options: EngineOptions): Promise<void> {
	const maker = await startEngine(options);
	await maker.close();
}

/** The socket has no password: only the folder's mode keeps others out. */
function makePrivateFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		chmodSync(folder, 0o700);
	} catch (error) {
		throw new DatabaseRefused(`The data folder ${folder} cannot be used: ${error}`);
	}
}
