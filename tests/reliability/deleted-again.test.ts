import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";
import { guest, newMember, openIdea, passwordOf, proveEmail } from "../support/front-door.ts";
import { type House, openHouse } from "../support/house.ts";

bringBuildUpToDate();
const dataDir = mkdtempSync(join(tmpdir(), "hx-deleted-"));
const backup = mkdtempSync(join(tmpdir(), "hx-backup-"));
const list = join(dataDir, "deletions.jsonl");
let house: House;
afterAll(async () => {
	await house.stop();
	for (const folder of [dataDir, backup]) rmSync(folder, { recursive: true, force: true });
});

test("whoever deleted their account stays deleted when an earlier backup is restored", async () => {
	house = await openHouse({ dataDir });
	const administrator = await newMember(house.origin, "chief");
	const idea = await openIdea(administrator, "A hinge that survives a year");
	const ana = await newMember(house.origin, "ana");
	await proveEmail(administrator, "ana");
	await ana.send(`${idea}/vote`, { back: idea });
	expect(await votesOf(idea)).toBe(2);
	await house.stop();
	cpSync(join(dataDir, "database"), join(backup, "database"), { recursive: true });

	house = await openHouse({ dataDir });
	const again = guest(house.origin);
	await again.send("/sign-in", { login: "ana", password: passwordOf("ana") });
	expect(await again.send("/settings/delete", { current: passwordOf("ana") })).toBe("/goodbye");
	expect(await signInAs("ana")).toBe(422);
	expect(await votesOf(idea)).toBe(1);
	await house.stop();
	expect(readFileSync(list, "utf8").trim().split("\n")).toHaveLength(1);
	expect(readFileSync(list, "utf8")).not.toMatch(/ana|example/);
	expect(statSync(list).mode & 0o777).toBe(0o600);

	rmSync(join(dataDir, "database"), { recursive: true });
	cpSync(join(backup, "database"), join(dataDir, "database"), { recursive: true });
	house = await openHouse({ dataDir });
	expect(await signInAs("ana")).toBe(422);
	expect(await votesOf(idea)).toBe(1);
	expect(await signInAs("chief")).toBe(302);
}, 180_000);

async function signInAs(handle: string): Promise<number> {
	const answer = await guest(house.origin).answer("/sign-in", {
		login: handle,
		password: passwordOf(handle),
	});
	await answer.text();
	return answer.status;
}

async function votesOf(path: string): Promise<number> {
	const page = await guest(house.origin).read(path);
	return Number(/"userInteractionCount":(\d+)/.exec(page)?.[1]);
}
