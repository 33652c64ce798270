import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Site, startSite } from "./site.ts";

declare module "vitest" {
	interface ProvidedContext {
		demoSiteDesk: string;
	}
}

/** One site with the demo world for all files of a run, started when the first of them asks this socket for it. */
export default function setup(project: TestProject): () => Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "hx-demo-"));
	let site: Promise<Site> | undefined;
	const desk = createServer((socket) => {
		socket.on("error", () => {});
		site ??= startSite();
		site.then(
			({ origin }) => socket.end(JSON.stringify({ origin })),
			(error) => socket.end(JSON.stringify({ error: String(error) })),
		);
	});
	const path = join(folder, "desk");
	desk.listen(path);
	project.provide("demoSiteDesk", path);

	return async () => {
		desk.close();
		await site?.then(
			({ stop }) => stop(),
			() => {},
		);
		rmSync(folder, { recursive: true, force: true });
	};
}
