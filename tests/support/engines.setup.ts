import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { embeddedEngines, type Leasable, serverEngines } from "./engines.ts";

declare module "vitest" {
	interface ProvidedContext {
		databaseDesk: string;
	}
}

/**
 * Lends databases to the test processes: one connection to this socket is one lease, and its end gives the
 * database back. Engines start when first asked for, so a run of pure tests starts none.
 */
export default function setup(project: TestProject): () => Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "hx-test-"));
	const engines = process.env.TEST_ENGINE === "server" ? serverEngines() : embeddedEngines();
	const free: Leasable[] = [];
	const lent = new Set<Socket>();

	const desk = createServer(async (socket) => {
		lent.add(socket);
		socket.on("error", () => {});
		let lease: Leasable | undefined;
		let gone = false;
		socket.once("close", () => {
			gone = true;
			lent.delete(socket);
			if (lease) free.push(lease);
		});
		try {
			lease = free.pop() ?? (await engines.create());
			if (gone) free.push(lease);
			socket.write(JSON.stringify({ settings: lease.settings }));
		} catch (error) {
			socket.write(JSON.stringify({ error: String(error) }));
		}
	});
	const path = join(folder, "desk");
	desk.listen(path);
	project.provide("databaseDesk", path);

	return async () => {
		for (const socket of lent) socket.destroy();
		desk.close();
		await engines.close();
		rmSync(folder, { recursive: true, force: true });
	};
}
