import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { expect, test } from "vitest";
import { startEngine } from "#db/embedded/engine.server.ts";
import { preparingClients } from "#db/statement-names.server.ts";

const Client = preparingClients();

test("an engine that was opened again parses anew", async () => {
	const socketFolder = mkdtempSync(join(tmpdir(), "hx-names-"));
	const engine = await startEngine({
		folder: "memory://",
		socketFolder,
		deadlineMs: 15_000,
		log: () => {},
	});
	const again = async () => {
		const client = new Client({ ...engine.address(), user: "postgres", database: "postgres" });
		client.on("error", () => {});
		await client.connect();
		const answers: pg.QueryResult[] = [];
		for (const n of [1, 2, 3, 4])
			answers.push(await client.query({ text: "select $1::int as after_crash" }, [n]));
		return { client, last: answers.at(-1)?.rows };
	};
	expect((await again()).last).toEqual([{ after_crash: 4 }]);
	await engine.crash();
	await expect
		.poll(
			() =>
				again()
					.then(({ last }) => last)
					.catch(() => null),
			{ timeout: 60_000 },
		)
		.toEqual([{ after_crash: 4 }]);
	await engine.close();
});
