import { pino } from "pino";
import { expect, test } from "vitest";
import { errorStory } from "#app/http/error-facts.js";
import { serializers } from "#app/http/logging.server.ts";
import { users } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();

test("an error in the log and before the terminal says what broke and where, and nothing that was sent", async () => {
	const person = {
		handle: "ana",
		displayName: "one line\nanother secret",
		email: "secret@example.org",
		passwordHash: "$argon2id$secret",
	};
	await db.insert(users).values(person);
	const refused = await db
		.insert(users)
		.values(person)
		.catch((reason) => reason);
	// As the pool does with a connection that ends.
	const error = Object.assign(refused as Error, { client: { password: "secret" } });
	const lines: string[] = [];
	pino({ serializers }, { write: (text: string) => void lines.push(text) }).error({ err: error }, "failed");
	const line = lines.join("");
	const { err } = JSON.parse(line);
	expect(err.message).toMatch(/^Failed query: insert into "users"/);
	expect(err.cause).toMatchObject({ code: "23505", constraint: "users_handle_key" });
	expect(err.stack.join("\n")).toContain("logging.test.ts");
	const story = errorStory(error);
	expect(story).toMatch(
		/^\w*Error: Failed query: insert into "users"[\s\S]+\nBecause of error: duplicate key/,
	);
	expect(story).toContain("logging.test.ts");
	for (const written of [line, story]) expect(written).not.toMatch(/secret|example\.org/);
});
