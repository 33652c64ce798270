import { expect, test } from "vitest";
import { Avatar } from "#app/ui/avatar.tsx";
import { LoopRing } from "#app/ui/loop-ring.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { VerdictMark } from "#app/ui/verdict-mark.tsx";
import { render } from "./render.ts";

test("the loop ring says how far it is, and is one jade circle when whole", () => {
	const begun = render(<LoopRing steps={3} />);
	expect(begun).toContain('aria-label="Loop: 3 of 5, made"');
	expect(begun.match(/stroke-want/g)).toHaveLength(3);
	const whole = render(<LoopRing steps={5} />);
	expect(whole).toContain("<circle");
	expect(whole).toContain("stroke-jade");
});

test("a loop that came open again is not drawn whole", () => {
	expect(render(<LoopRing steps={5} broken />)).not.toContain("<circle");
});

test.each([-1, 0, 5, 99])("the loop ring bears %i steps", (steps) => {
	expect(render(<LoopRing steps={steps} />)).toContain('role="img"');
});

test("verdicts differ in shape, not only in colour", () => {
	const shapes = (["solved", "partly", "not", "unknown"] as const).map((verdict) =>
		render(<VerdictMark verdict={verdict} labelled={false} />).replace(/class="[^"]*text-[^"]*"/g, ""),
	);
	expect(new Set(shapes).size).toBe(4);
});

test("a picture offers every format, keeps its place and waits until it is near", () => {
	const variants = (["avif", "webp", "jpeg"] as const).flatMap((format) => [
		{ url: `/m/640.${format}`, format, width: 640, height: 480 },
		{ url: `/m/1280.${format}`, format, width: 1280, height: 960 },
	]);
	const html = render(<Picture picture={{ variants, alt: "A clamp", placeholder: "#aabbcc" }} />);
	expect(html).toContain('type="image/avif" srcSet="/m/640.avif 640w, /m/1280.avif 1280w"');
	expect(html).toContain('width="1280" height="960" loading="lazy"');
	expect(html).toContain('fill="#aabbcc"');
});

test("a picture that isn't ready yet is an empty frame, not a broken image", () => {
	expect(render(<Picture picture={{ variants: [], alt: "" }} />)).not.toContain("<img");
});

test("a face is drawn from the name, also from an emoji or nothing", () => {
	expect(render(<Avatar name="林深" />)).toContain(">林<");
	expect(render(<Avatar name="🙂x" />)).toContain(">🙂<");
	expect(render(<Avatar name="" />)).toContain("<svg");
});

test("a timeline of many steps breaks into rows of equal length", () => {
	const steps = Array.from({ length: 8 }, (_, n) => ({
		key: String(n),
		tone: "want" as const,
		meta: "",
		title: String(n),
	}));
	expect(render(<Timeline label="Loop" steps={steps} />)).toContain("lg:grid-cols-4");
});
