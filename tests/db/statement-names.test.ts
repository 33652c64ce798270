import { expect, test } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";

const { pool } = await openTestDatabase();

test("a statement that repeats answers on every connection with its own values", async () => {
	const asked = Array.from({ length: 60 }, (_, n) => n);
	const answers = await Promise.all(
		asked.map((n) => pool.query({ text: "select $1::int as n, pg_typeof($1::int) as type" }, [n])),
	);
	expect(answers.map(({ rows }) => rows[0].n)).toEqual(asked);
});

test("a statement that repeats is kept parsed, one that is asked once is not", async () => {
	const client = await pool.connect();
	try {
		for (const n of [1, 2, 3, 4]) await client.query({ text: "select $1::int as repeated" }, [n]);
		await client.query({ text: "select $1::int as single" }, [1]);
		const { rows } = await client.query("select statement from pg_prepared_statements");
		const kept = rows.map(({ statement }) => statement);
		expect(kept).toContain("select $1::int as repeated");
		expect(kept).not.toContain("select $1::int as single");
	} finally {
		client.release();
	}
});

test("a statement that fails leaves its connection and its name usable", async () => {
	const halve = (n: number) => pool.query({ text: "select 10 / $1::int as tenth" }, [n]);
	for (const n of [1, 2, 5]) expect((await halve(n)).rows).toEqual([{ tenth: 10 / n }]);
	await expect(halve(0)).rejects.toMatchObject({ code: "22012" });
	expect((await halve(10)).rows).toEqual([{ tenth: 1 }]);
});

test("a text that doesn't parse is refused each time, and never taken for parsed", async () => {
	const ask = () => pool.query({ text: "select no_such_column, $1::int" }, [1]);
	for (let time = 0; time < 5; time += 1) await expect(ask()).rejects.toMatchObject({ code: "42703" });
});
