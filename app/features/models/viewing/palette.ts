import { partColours } from "../rules/part-colours.ts";

export type Rgb = [number, number, number];

/** The site's colours as the theme has them now, each 0 to 1 in sRGB. */
export interface Palette {
	dark: boolean;
	/** Behind the thing. */
	ground: Rgb;
	/** Of parts, one after the other. */
	parts: Rgb[];
	/** Of two models that are compared, and of what the later one has more, less, and as before. */
	sides: Record<"before" | "after" | "added" | "removed" | "common", Rgb>;
	/** Where a section cuts. */
	cut: Rgb;
	line: Rgb;
}

const light: Rgb[] = partColours.map(hex);
const dark: Rgb[] = [
	hex("#c98145"),
	hex("#5a9a89"),
	hex("#7186bb"),
	hex("#bd9643"),
	hex("#ad6a58"),
	hex("#83945a"),
];

/** Reads the colours where an element stands. */
export function paletteAt(element: Element): Palette {
	const isDark = getComputedStyle(element).colorScheme === "dark" || prefersDark(element);
	const parts = isDark ? dark : light;
	return {
		dark: isDark,
		ground: token(element, "--color-sunk"),
		parts,
		sides: {
			before: parts[2] as Rgb,
			after: parts[0] as Rgb,
			added: token(element, "--color-jade"),
			removed: token(element, "--color-want"),
			common: token(element, "--color-soft"),
		},
		cut: token(element, "--color-want"),
		line: token(element, "--color-ink"),
	};
}

/** Calls `listener` whenever the theme has changed, until the function that it gives is called. */
export function followTheme(listener: () => void): () => void {
	const device = matchMedia("(prefers-color-scheme: dark)");
	device.addEventListener("change", listener);
	const choice = new MutationObserver(listener);
	choice.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
	return () => {
		device.removeEventListener("change", listener);
		choice.disconnect();
	};
}

function prefersDark(element: Element): boolean {
	const scheme = getComputedStyle(element).colorScheme;
	return scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches;
}

/** A token is `light-dark(…)`; only as the colour of something does it become one. */
function token(element: Element, name: string): Rgb {
	const probe = document.createElement("span");
	probe.style.color = `var(${name})`;
	(element.parentElement ?? element).append(probe);
	const numbers =
		getComputedStyle(probe)
			.color.match(/[\d.]+/g)
			?.map(Number) ?? [];
	probe.remove();
	return [(numbers[0] ?? 0) / 255, (numbers[1] ?? 0) / 255, (numbers[2] ?? 0) / 255];
}

function hex(text: string): Rgb {
	const value = Number.parseInt(text.slice(1), 16);
	return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
