import { formatMoney } from "#app/i18n/format.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { IdeaView } from "../queries/idea-page.server.ts";

/** The price and the variant that somebody named with their vote, in one line; null for none. */
export function saidWish(
	{ vote, segments }: Pick<IdeaView, "vote"> & { segments: { id: number; name: string }[] },
	locale: Locale,
): string | null {
	const price = vote?.priceMinor ? formatMoney(locale, vote.priceMinor, vote.currency ?? "CNY") : null;
	const segment = segments.find(({ id }) => id === vote?.segmentId)?.name;
	return [price, segment].filter(Boolean).join(" · ") || null;
}
