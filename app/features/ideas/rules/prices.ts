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
export function priceCurves(offers: readonly { priceMinor: number; currency: string }[]): PriceCurve[] {
	const byCurrency = new Map<string, number[]>();
	for (const { priceMinor, currency } of offers) {
		byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), priceMinor]);
	}
	return [...byCurrency]
		.filter(([, prices]) => prices.length >= fewestForCurve)
		.map(([currency, prices]) => ({ currency, people: prices.length, steps: stepsOf(prices) }))
		.sort((a, b) => b.people - a.people || a.currency.localeCompare(b.currency));
}

function stepsOf(prices: number[]): PriceStep[] {
	const rising = [...prices].sort((a, b) => a - b);
	const steps: PriceStep[] = [];
	rising.forEach((priceMinor, index) => {
		if (priceMinor !== rising[index - 1]) steps.push({ priceMinor, people: rising.length - index });
	});
	return steps;
}
