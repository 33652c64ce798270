import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";
import { findPostgres } from "#tests/support/find-postgres.js";
import { type Guest, guest, newMember, openIdea } from "#tests/support/front-door.ts";
import { type House, openHouse } from "#tests/support/house.ts";
import { startPostgres, type TestServer } from "#tests/support/postgres-server.ts";

describe.skipIf(!findPostgres())("a PostgreSQL server that goes away", () => {
	let server: TestServer;
	let house: House;
	let ana: Guest;
	let idea: string;
	afterAll(async () => {
		await house?.stop();
		await server?.stop();
	});

	test("is answered for with 503 and a time, and used again when it is back", async () => {
		await bringBuildUpToDate();
		server = await startPostgres();
		house = await openHouse({ databaseUrl: server.url, quiet: true });
		ana = await newMember(house.origin, "ana");
		idea = await openIdea(ana, "A hinge that survives a year");

		await server.kill();
		for (const answer of [
			await ana.answer(`${idea}/vote/withdraw`, { back: idea }),
			await ana.ask("/ideas?order=new"),
			await ana.ask("/ideas?order=new", { headers: { accept: "application/json" } }),
			await ana.ask("/ideas.data?order=new"),
			await guest(house.origin).answer("/sign-in", { login: "ana", password: "whatever it was" }),
		]) {
			expect(answer.status).toBe(503);
			expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
		}
		const half = await ana.answer("/settings/profile.data", { displayName: "Ana", bio: "half a sentence" });
		expect(half.status).toBe(503);
		expect(await half.text(), "what was typed").toMatch(/half a sentence.*errors:databaseAway/s);
		expect((await ana.ask("/readyz")).status).toBe(503);
		expect((await ana.ask("/healthz")).status).toBe(200);

		await server.start();
		await expect.poll(async () => (await ana.ask("/readyz")).status, { timeout: 20_000 }).toBe(200);
		expect(await ana.read(idea)).toContain('"userInteractionCount":1');
		await ana.send(`${idea}/vote/withdraw`, { back: idea });
		expect(await ana.read(idea)).toContain('"userInteractionCount":0');
	});

	test("or has no connection left is answered for in the same way, within seconds", async () => {
		const holder = new pg.Client(server.url);
		holder.on("error", () => {});
		await holder.connect();
		await holder.query("begin; lock table ideas in access exclusive mode");
		const began = performance.now();
		const answers = await Promise.all(
			Array.from({ length: 14 }, () => ana.answer(`${idea}/vote`, { back: idea })),
		);
		// Ten connections wait for the lock, the others for a connection; both for a bounded time.
		expect(performance.now() - began).toBeLessThan(18_000);
		expect(answers.map(({ status }) => status)).toEqual(Array(14).fill(503));
		for (const answer of answers) expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
		await holder.query("rollback");
		await holder.end();
		await ana.send(`${idea}/vote`, { back: idea });
		expect(await ana.read(idea)).toContain('"userInteractionCount":1');
	});
});
