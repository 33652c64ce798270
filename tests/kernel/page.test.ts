import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, decodePlace, encodeCursor, pageOf } from "#app/kernel/page.ts";

test("a cursor comes back as it was packed", () => {
	fc.assert(
		fc.property(fc.maxSafeNat(), fc.date({ min: new Date(0), noInvalidDate: true }), (id, date) => {
			fc.pre(date.getUTCFullYear() < 10_000);
			const parts = [date.toISOString(), id];
			expect(decodeCursor(encodeCursor(parts), ["moment", "id"])).toEqual(parts);
		}),
	);
});

test("a forged cursor is as if there were none, so that no database ever reads it", () => {
	const forged: [("id" | "count" | "number" | "moment")[], unknown[]][] = [
		[
			["moment", "id"],
			["x", 1],
		],
		[
			["moment", "id"],
			["0000-01-01T00:00:00.000Z", 1],
		],
		[
			["moment", "id"],
			["2026-02-31T00:00:00.000Z", 1],
		],
		[
			["moment", "id"],
			[1, 1],
		],
		[["id"], ["1"]],
		[["id"], [1.5]],
		[["id"], [-1]],
		[["id"], [2 ** 60]],
		[
			["count", "id"],
			[2 ** 31, 1],
		],
		[
			["number", "id"],
			["1e999", 1],
		],
		[
			["number", "id"],
			[null, 1],
		],
		[["id"], [1, 2]],
	];
	for (const [kinds, parts] of forged) {
		expect(decodeCursor(encodeCursor(parts as string[]), kinds), JSON.stringify(parts)).toBeNull();
	}
	expect(decodeCursor("%%%", ["id"])).toBeNull();
	expect(decodeCursor("A".repeat(500), ["id"])).toBeNull();
});

test("turning pages forward and back again shows each row once, in the list's order", () => {
	fc.assert(
		fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
			const list = Array.from({ length: count }, (_, index) => index + 1);
			const read = (cursor: string | null) => {
				const place = decodePlace(cursor, ["id"]);
				const at = place?.parts[0] ?? 0;
				const rows = place?.backward ? list.filter((id) => id < at).reverse() : list.filter((id) => id > at);
				return pageOf(rows.slice(0, size + 1), size, (id) => [id], place);
			};
			const seen: number[] = [];
			let page = read(null);
			expect(page.previous).toBeNull();
			for (seen.push(...page.items); page.next; seen.push(...page.items)) page = read(page.next);
			expect(seen).toEqual(list);
			const back = [...page.items];
			for (; page.previous; back.unshift(...page.items)) page = read(page.previous);
			expect(back).toEqual(list);
		}),
	);
});
