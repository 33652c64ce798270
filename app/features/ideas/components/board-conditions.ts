import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import type { BoardRequest } from "../rules/board.ts";
import { categoryText } from "./category-name.tsx";

export interface CategoryNames {
	slug: string;
	nameZh: string;
	nameEn: string;
}

export type Condition = "q" | "category" | "state" | "tag" | "segment" | "mine" | "voted";

/** What narrows the board now, in the words of the page and the order of its form. */
export function useConditions(
	board: BoardRequest,
	categories: CategoryNames[],
): { key: Condition; label: string }[] {
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const category = categories.find(({ slug }) => slug === board.category);
	const labels: Record<Condition, string | false | null> = {
		q: board.q && t("filter.searched", { q: board.q }),
		category: category ? categoryText(category, locale) : board.category,
		state: board.state && t(`state.${board.state}`),
		tag: board.tag && `#${board.tag}`,
		segment: board.segment && t("filter.segmentIs", { name: board.segment }),
		mine: board.mine && t("filter.mine"),
		voted: board.voted && t("filter.voted"),
	};
	return (Object.keys(labels) as Condition[]).flatMap((key) => {
		const label = labels[key];
		return label ? [{ key, label }] : [];
	});
}
