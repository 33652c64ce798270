/** One step of "how many would pay at least p". */
export interface PriceStep {
	/** Minor units of the curve's currency. */
	priceMinor: number;
	people: number;
}

export interface PriceCurve {
	currency: string;
	/** Everybody who named a price in this currency. */
	people: number;
	steps: PriceStep[];
}

export const currencies = ["CNY", "USD", "EUR", "JPY", "GBP", "TWD", "HKD"] as const;
export type Currency = (typeof currencies)[number];

/** Fewer people would tell what one of them would pay. */
export const fewestForCurve = 5;

/**
 * For each currency that at least 5 people named: how many would pay at least each price named, falling.
 * Never an average and never a sum; currencies aren't converted. The currency with most people comes first.
 */
export function priceCurves(offers: readonly Offer[]): PriceCurve[] {
	const byCurrency = new Map<string, Offer[]>();
	for (const offer of offers) {
		byCurrency.set(offer.currency, [...(byCurrency.get(offer.currency) ?? []), offer]);
	}
	return [...byCurrency]
		.map(([currency, mine]) => ({ currency, people: peopleIn(mine), steps: stepsOf(mine) }))
		.filter(({ people }) => people >= fewestForCurve)
		.sort((a, b) => b.people - a.people || a.currency.localeCompare(b.currency));
}

function stepsOf(offers: Offer[]): PriceStep[] {
	const steps = new Map<number, number>();
	let people = 0;
	for (const offer of [...offers].sort((a, b) => b.priceMinor - a.priceMinor)) {
		people += offer.people ?? 1;
		steps.set(offer.priceMinor, people);
	}
	return [...steps].reverse().map(([priceMinor, atLeast]) => ({ priceMinor, people: atLeast }));
}

function peopleIn(offers: Offer[]): number {
	return offers.reduce((sum, offer) => sum + (offer.people ?? 1), 0);
}

/** A price that one person, or `people` of them, named. */
export interface Offer {
	priceMinor: number;
	currency: string;
	people?: number;
}

const mostSteps = 8;

/** At most 8 steps of a long curve: the first, the last, and those between at even distances. */
export function readableSteps(steps: PriceStep[]): PriceStep[] {
	if (steps.length <= mostSteps) return steps;
	const last = steps.length - 1;
	const places = Array.from({ length: mostSteps }, (_, index) =>
		Math.round((index * last) / (mostSteps - 1)),
	);
	return places.flatMap((place) => steps[place] ?? []);
}
