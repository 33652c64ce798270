import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { anonymous } from "#app/kernel/actor.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const application = await openApplication();

function get(path: string): Promise<Response> {
	const context = contextOf(db, anonymous) as unknown as AppLoadContext;
	return application(new Request(`http://localhost${path}`), context);
}

test.for([
	["/ideas?q=&category=&tag=%E5%AE%BF%E8%88%8D&state=", "/ideas?tag=%E5%AE%BF%E8%88%8D"],
	["/ideas?q=&tag=", "/ideas"],
	["/ideas?q=a+b&q=&tag=", "/ideas?q=a+b"],
])("what a filter form left empty leaves the address: %s", async ([asked, short]) => {
	const answer = await get(asked!);
	expect([answer.status, answer.headers.get("Location")]).toEqual([302, short]);
	expect((await get(short!)).status).toBe(200);
});
