import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arranged, placed } from "#app/features/media/index.ts";
import { compareClaims, pairPictures, pairToCompare } from "#app/features/projects/rules/comparing.ts";
import { compareFiles, countChanges } from "#app/features/projects/rules/file-difference.ts";
import { clampDivider, dividerAfterKey } from "#app/ui/divider.ts";
import { dropPlace, scrollStep } from "#app/ui/drag-place.ts";
import { panned, wholePicture, zoomed } from "#app/ui/zoom.ts";

const file = fc.record({
	name: fc.constantFrom("clip.stl", "clip v2.stl", "base.stl", "readme.md"),
	sha256: fc.constantFrom("a", "b", "c"),
});

describe("files of two versions", () => {
	it("stand in exactly one pair each", () => {
		fc.assert(
			fc.property(fc.array(file, { maxLength: 5 }), fc.array(file, { maxLength: 5 }), (before, after) => {
				const pairs = compareFiles(before, after);
				const earlier = pairs.flatMap((pair) => pair.before ?? []);
				const later = pairs.flatMap((pair) => pair.after ?? []);
				expect(new Set(earlier)).toEqual(new Set(before));
				expect(earlier).toHaveLength(before.length);
				expect(later).toEqual(after);
				for (const { change, before: b, after: a } of pairs) {
					expect(change === "same").toBe(Boolean(a && b && a.name === b.name && a.sha256 === b.sha256));
					if (change === "renamed") expect(a?.sha256).toBe(b?.sha256);
					if (change === "changed") expect(a?.name).toBe(b?.name);
					if (change === "moved") expect(a?.name.slice(-3)).toBe(b?.name.slice(-3));
				}
			}),
		);
	});

	it("are paired alike from the other side, with added and removed exchanged", () => {
		fc.assert(
			fc.property(fc.array(file, { maxLength: 6 }), fc.array(file, { maxLength: 6 }), (before, after) => {
				const { added, removed, ...rest } = countChanges(compareFiles(before, after));
				const back = compareFiles(after, before);
				expect(countChanges(back)).toEqual({ ...rest, added: removed, removed: added });
				const there = compareFiles(before, after).map((pair) => [pair.before, pair.after]);
				for (const pair of back) expect(there).toContainEqual([pair.after, pair.before]);
			}),
		);
	});

	it("are guessed to be one under a new name only where name and ending speak for it", () => {
		const change = (before: string, after: string) =>
			compareFiles([{ name: before, sha256: "1" }], [{ name: after, sha256: "2" }]).map((one) => one.change);
		expect(change("clip_v2.stl", "clip_v3.stl")).toEqual(["moved"]);
		expect(change("灯夹 底座 0.2.stl", "灯夹 底座 0.3.stl")).toEqual(["moved"]);
		expect(change("clip-left.stl", "clip-left-part.stl")).toEqual(["moved"]);
		expect(change("clip_v2.stl", "clip_v2.step")).toEqual(["added", "removed"]);
		expect(change("clip.stl", "base.stl")).toEqual(["added", "removed"]);
		expect(change("1.stl", "2.stl")).toEqual(["added", "removed"]);
	});

	it("are all the same as themselves", () => {
		fc.assert(
			fc.property(fc.array(file, { maxLength: 5 }), (files) => {
				const copies = files.map((one) => ({ ...one }));
				for (const { change } of compareFiles(files, copies)) expect(change).toBe("same");
			}),
		);
	});

	it("tell a new content under an old name from a new name for an old content", () => {
		const before = [
			{ name: "clip.stl", sha256: "1" },
			{ name: "foot.stl", sha256: "2" },
			{ name: "old.stl", sha256: "3" },
		];
		const after = [
			{ name: "clip.stl", sha256: "9" },
			{ name: "foot-left.stl", sha256: "2" },
			{ name: "guide.pdf", sha256: "7" },
		];
		expect(compareFiles(before, after).map(({ change }) => change)).toEqual([
			"changed",
			"renamed",
			"added",
			"removed",
		]);
	});
});

describe("pictures of two versions", () => {
	const side = (letter: string) =>
		fc
			.nat(4)
			.map((count) =>
				Array.from({ length: count }, (_, at) => ({ picture: { publicId: `${letter}${at}` } })),
			);
	const choice = fc.option(fc.constantFrom("b0", "b1", "b3", "a0", "a1", "a3", "x"));
	it("stand beside what was chosen, else beside their own place, else beside the last one", () => {
		fc.assert(
			fc.property(side("b"), side("a"), choice, choice, (before, after, left, right) => {
				const pair = pairPictures(before, after, { before: left, after: right });
				const named = (entries: typeof before, id: string | null) =>
					entries.find(({ picture }) => picture.publicId === id);
				const [b, a] = [named(before, left), named(after, right)];
				expect(pair.before === null).toBe(before.length === 0);
				expect(pair.after === null).toBe(after.length === 0);
				if (b) expect(pair.before).toBe(b);
				if (a) expect(pair.after).toBe(a);
				const place = a ? after.indexOf(a) : b ? before.indexOf(b) : 0;
				if (!b && pair.before) expect(pair.before).toBe(before[place] ?? before.at(-1));
				if (!a && pair.after) expect(pair.after).toBe(after[place] ?? after.at(-1));
			}),
		);
	});
});

describe("pictures of two versions whose likeness is known", () => {
	const subjects = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 });
	type Shot = { picture: { publicId: string }; subject: number };
	const shots = (side: string, all: number[]): Shot[] =>
		all.map((subject) => ({ picture: { publicId: `${side}${subject}` }, subject }));
	const unlike = (a: Shot, b: Shot) => (a.subject === b.subject ? 2 : 30);
	it("stand beside the same subject wherever it went, else as if nothing were known", () => {
		const choose = fc.option(fc.nat(9));
		fc.assert(
			fc.property(subjects, subjects, choose, choose, (one, two, left, right) => {
				const [before, after] = [shots("b", one), shots("a", two)];
				const chosen = {
					before: left === null ? null : `b${left}`,
					after: right === null ? null : `a${right}`,
				};
				const pair = pairPictures(before, after, chosen, unlike);
				const blind = pairPictures(before, after, chosen);
				const [b, a] = [one.includes(left ?? -1), two.includes(right ?? -1)];
				if (b && a) expect(pair).toEqual(blind);
				else if (b) {
					expect(pair.before).toBe(before[one.indexOf(left ?? -1)]);
					const same = after.find(({ subject }) => subject === left);
					expect(pair.after).toBe(same ?? blind.after);
				} else {
					expect(pair.after).toBe(blind.after);
					const same = before.find(({ subject }) => subject === pair.after?.subject);
					expect(pair.before).toBe(same ?? blind.before);
				}
			}),
		);
	});
	it("prefer the likest, of equals the one nearest to the same place", () => {
		const before = shots("b", [1, 2, 3, 4]);
		const after = shots("a", [7, 8, 9]);
		const far = new Map([
			[1, 9],
			[2, 4],
			[3, 4],
			[4, 12],
		]);
		const pair = (right: string) =>
			pairPictures(before, after, { before: null, after: right }, ({ subject }) => far.get(subject) ?? null);
		expect(pair("a9").before?.subject).toBe(3);
		expect(pair("a7").before?.subject).toBe(2);
	});
});

describe("a divider", () => {
	it("never leaves its frame, wherever it is dragged and whatever is pressed", () => {
		const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown");
		fc.assert(
			fc.property(fc.double(), fc.array(keys), (start, presses) => {
				let at = clampDivider(start);
				for (const key of presses) {
					const next = dividerAfterKey(key, at) ?? Number.NaN;
					const forward = ["ArrowRight", "ArrowUp", "PageUp"].includes(key);
					expect(next).toSatisfy((n: number) => (forward ? n > at || at === 100 : n < at || at === 0));
					at = next;
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThanOrEqual(100);
				}
				expect([dividerAfterKey("Home", at), dividerAfterKey("End", at)]).toEqual([0, 100]);
				expect(dividerAfterKey("Tab", at)).toBeNull();
			}),
		);
	});
});

describe("a zoomed picture", () => {
	it("is never smaller than its frame and never leaves it", () => {
		const frame = { width: 300, height: 200 };
		const step = fc.oneof(
			fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
			fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -900, max: 900 }) }),
		);
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				let view = wholePicture;
				for (const one of steps) {
					view = "factor" in one ? zoomed(view, one.factor, frame) : panned(view, one.dx, one.dy, frame);
					expect(view.scale).toBeGreaterThanOrEqual(1);
					expect(Math.abs(view.x)).toBeLessThanOrEqual(((view.scale - 1) * frame.width) / 2 + 1e-9);
					expect(Math.abs(view.y)).toBeLessThanOrEqual(((view.scale - 1) * frame.height) / 2 + 1e-9);
				}
				expect(zoomed(view, 1e-9, frame)).toMatchObject({ scale: 1 });
				expect(panned(zoomed(wholePicture, 2, frame), 10, -5, frame)).toEqual({ scale: 2, x: 10, y: -5 });
			}),
		);
	});
});

describe("a picture zoomed about a pointer", () => {
	it("keeps what is under the pointer there, unless that would show beyond the picture's edge", () => {
		const frame = { width: 300, height: 200 };
		const inside = fc.record({
			x: fc.integer({ min: -150, max: 150 }),
			y: fc.integer({ min: -100, max: 100 }),
		});
		fc.assert(
			fc.property(inside, fc.double({ min: 1, max: 6, noNaN: true }), (about, factor) => {
				// Larger from the whole: nothing has to be held back.
				const view = zoomed(wholePicture, factor, frame, about);
				expect((about.x - view.x) / view.scale).toBeCloseTo(about.x, 6);
				expect((about.y - view.y) / view.scale).toBeCloseTo(about.y, 6);
			}),
		);
	});
});

describe("claims of two versions", () => {
	const claim = (criterionId: number, confirmed: boolean | null) => ({
		criterionId,
		result: confirmed === null ? null : { confirmed },
	});
	it("are won, lost, kept, open, new and dropped", () => {
		const before = [
			claim(1, false),
			claim(2, true),
			claim(3, true),
			claim(4, null),
			claim(6, true),
			claim(7, false),
		];
		const after = [
			claim(1, true),
			claim(2, false),
			claim(3, true),
			claim(4, null),
			claim(5, null),
			claim(7, false),
		];
		expect(compareClaims(before, after).map(({ criterionId, change }) => [criterionId, change])).toEqual([
			[1, "won"],
			[2, "lost"],
			[3, "kept"],
			[4, "open"],
			[5, "new"],
			[7, "unmet"],
			[6, "dropped"],
		]);
	});
});

describe("a pair of versions to compare", () => {
	const line = ["0.1", "0.2", "1.0"];
	it("is what was asked for, else the later one and what came before it", () => {
		expect(pairToCompare(line, { from: "0.1", to: "1.0" })).toEqual({ from: "0.1", to: "1.0" });
		expect(pairToCompare(line, { from: null, to: "0.2" })).toEqual({ from: "0.1", to: "0.2" });
		expect(pairToCompare(line, { from: "9.9", to: null })).toEqual({ from: "0.2", to: "1.0" });
		expect(pairToCompare(line, { from: null, to: "0.1" })).toEqual({ from: null, to: "0.1" });
		expect(pairToCompare([], { from: "0.1", to: "0.2" })).toBeNull();
	});
});

describe("a press on a row", () => {
	const rows = fc.uniqueArray(fc.record({ publicId: fc.stringMatching(/^[a-z]{3}$/) }), {
		selector: ({ publicId }) => publicId,
		maxLength: 6,
	});
	it("loses nothing but what is removed", () => {
		fc.assert(
			fc.property(rows, fc.constantFrom("up", "down", "remove"), fc.nat(8), (list, move, at) => {
				const pressed = list[at]?.publicId ?? "zzz";
				const after = arranged(list, `${move}:${pressed}`);
				const expected = move === "remove" ? list.filter(({ publicId }) => publicId !== pressed) : list;
				expect(new Set(after)).toEqual(new Set(expected));
				expect(after).toHaveLength(expected.length);
			}),
		);
	});
	it("put at a place stands there, the others in their order", () => {
		fc.assert(
			fc.property(rows, fc.nat(6), fc.nat(8), (list, from, to) => {
				const one = list[from];
				const after = placed(list, one?.publicId ?? "zzz", to);
				const others = list.filter((row) => row !== one);
				expect(after.filter((row) => row !== one)).toEqual(others);
				if (one) expect(after.indexOf(one)).toBe(Math.min(to, others.length));
				else expect(after).toEqual(list);
			}),
		);
	});
	it("dragged falls before the row whose upper half it is on, or behind the last; edges scroll", () => {
		const boxes = [0, 100, 200].map((top) => ({ top, bottom: top + 100 }));
		expect([-5, 49, 51, 149, 151, 249, 251, 900].map((y) => dropPlace(boxes, y))).toEqual([
			0, 0, 1, 1, 2, 2, 3, 3,
		]);
		expect(scrollStep(400, 800)).toBe(0);
		expect(scrollStep(5, 800)).toBeLessThan(scrollStep(60, 800));
		expect(scrollStep(60, 800)).toBeLessThan(0);
		expect(scrollStep(799, 800)).toBeGreaterThan(scrollStep(740, 800));
	});
	it("down undoes up", () => {
		const list = ["a", "b", "c"].map((publicId) => ({ publicId }));
		expect(arranged(arranged(list, "up:b"), "down:b")).toEqual(list);
		expect(arranged(list, "up:a")).toEqual(list);
		expect(arranged(list, undefined)).toEqual(list);
	});
});
