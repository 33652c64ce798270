import { afterAll, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";
import { guest, newMember, openIdea } from "../support/front-door.ts";
import { startSite } from "../support/site.ts";

await bringBuildUpToDate();
const site = await startSite({ env: { DEMO: "off" } });
afterAll(() => site.stop());

const visit = (path: string) => guest(site.origin).read(path);

test("what a visitor reads, kept in memory, shows every change in the next answer", async () => {
	const ana = await newMember(site.origin, "ana");
	expect(await visit("/ideas")).not.toContain("A hinge that survives");
	const path = await openIdea(ana, "A hinge that survives a year");
	expect(path).toMatch(/^\/ideas\/.+/);
	expect(await visit("/ideas")).toContain("A hinge that survives a year");

	const before = await kept(path);
	expect(await kept(path)).toBe(before);
	expect(before).toContain('"userInteractionCount":1');
	await ana.send(`${path}/vote/withdraw`, { back: path });
	expect(await kept(path)).toContain('"userInteractionCount":0');

	// She never sees the visitors' copy, nor they hers.
	expect(await ana.read(path)).toContain("/sign-out");
	expect(await visit(path)).not.toContain("/sign-out");
}, 120_000);

/** A visitor's copy without what differs from answer to answer. */
async function kept(path: string): Promise<string> {
	return (await visit(path)).replaceAll(/nonce="[^"]*"/g, "");
}
