import { createElement } from "react";
import { type CardFacts, LoopCard } from "./card.tsx";
import { fontsFor } from "./fonts.server.ts";

export const cardSize = { width: 1200, height: 630 } as const;

/** Draws a card as a PNG. Both renderers are loaded with the first one: few processes ever draw. */
export async function drawCard(facts: CardFacts): Promise<Buffer> {
	const { default: satori } = await import("satori");
	const { Resvg } = await import("@resvg/resvg-js");
	const fonts = await fontsFor(textOf(facts));
	const family = [...new Set(fonts.map(({ name }) => name))].join(", ");
	const svg = await satori(createElement(LoopCard, { facts, family }), { ...cardSize, fonts });
	return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function textOf(facts: CardFacts): string {
	const figures = facts.figures.flatMap(({ value, label }) => [value, label]);
	const steps = facts.steps.map(({ label }) => label);
	return [facts.brand, facts.slogan, facts.title, facts.state, ...figures, ...steps, "…"].join("");
}
