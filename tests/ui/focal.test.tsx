import fc from "fast-check";
import { expect, test } from "vitest";
import { Avatar } from "#app/ui/avatar.tsx";
import { type FocalPoint, focalAfterKey, inside, middlePoint, standsAt } from "#app/ui/focal.ts";
import { Picture } from "#app/ui/picture.tsx";
import { render } from "./render.ts";

const point = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
const ratio = fc.double({ min: 0.3, max: 3.5, noNaN: true });

/** What is seen of one side, from and to, as a browser places it. */
function seenOf(percent: number, seen: number): [number, number] {
	const from = (1 - seen) * (percent / 100);
	return [from, from + seen];
}

test("a focal point stays in view, whatever shape the frame has", () => {
	fc.assert(
		fc.property(point, ratio, ratio, ({ x, y }, picture, frame) => {
			const focal: FocalPoint = { x: x / 100, y: y / 100 };
			const at = standsAt(focal, picture, frame);
			for (const [side, seen] of [
				["x", Math.min(1, frame / picture)],
				["y", Math.min(1, picture / frame)],
			] as const) {
				expect(at[side] % 5).toBe(0);
				const [from, to] = seenOf(at[side], seen);
				// Steps of 5 % move what is seen by up to 2.5 % of what is hidden.
				const slack = 0.026 * (1 - seen) + 1e-9;
				expect(focal[side]).toBeGreaterThanOrEqual(from - slack);
				expect(focal[side]).toBeLessThanOrEqual(to + slack);
			}
		}),
	);
});

test("keys move a focal point and never out of its picture", () => {
	const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "Tab");
	fc.assert(
		fc.property(point, fc.array(keys), ({ x, y }, presses) => {
			let at = inside({ x: x / 100, y: y / 100 });
			for (const key of presses) {
				const next = focalAfterKey(key, at);
				if (key === "Tab") expect(next).toBeNull();
				if (key === "Home") expect(next).toEqual(middlePoint);
				at = next ?? at;
				for (const value of [at.x, at.y]) expect(value).toSatisfy((n: number) => n >= 0 && n <= 1);
			}
		}),
	);
});

test("a picture is cut at its focal point, and only where it is cut", () => {
	const variants = [{ url: "/media/a/640.jpeg", format: "jpeg" as const, width: 640, height: 1280 }];
	const picture = { variants, alt: "", focal: { x: 0.2, y: 0 } };
	expect(render(<Picture picture={picture} />)).toContain("focal-x-50 focal-y-0");
	expect(render(<Picture picture={picture} fit="contain" />)).not.toContain("focal-");
	expect(render(<Picture picture={picture} ratio="natural" />)).not.toContain("focal-");
	expect(render(<Picture picture={{ variants, alt: "" }} />)).not.toContain("focal-");
});

test("a face is cut at its focal point", () => {
	const picture = { url: "/media/a/320.webp", width: 640, height: 320, focal: { x: 1, y: 0.3 } };
	expect(render(<Avatar name="A" picture={picture} />)).toContain("focal-x-100 focal-y-50");
	expect(render(<Avatar name="A" picture={{ ...picture, focal: undefined }} />)).not.toContain("focal-");
});
