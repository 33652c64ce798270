import fc from "fast-check";
import { expect, it } from "vitest";
import { idOfSlug, slugId, slugOf } from "#app/kernel/slug.ts";

it("a slug is readable in both languages and never empty", () => {
	expect(slugOf("BJD 换妆后眼睑总是掉色，想要能反复补妆的底")).toBe(
		"bjd-换妆后眼睑总是掉色-想要能反复补妆的底",
	);
	expect(slugOf("A lamp that’s bright, 2.0!")).toBe("a-lamp-thats-bright-2-0");
	expect(slugOf("🙂🙂")).toBe("x");
});

it("an address gives its id back, whatever the title", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 1e12 }), (title, id) => {
			const address = slugId({ slug: slugOf(title), id });
			expect(idOfSlug(address)).toBe(id);
			expect(address).toMatch(/^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*)$/u);
			expect(() => encodeURIComponent(address)).not.toThrow();
		}),
	);
	for (const param of [undefined, "", "abc", "abc-", "abc-0", "abc-01", "12x", "a-9999999999999999"]) {
		expect(idOfSlug(param)).toBeNull();
	}
});
