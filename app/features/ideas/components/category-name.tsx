import { useLocale } from "#app/i18n/use-locale.ts";

/** A category in the reader's language. */
export function CategoryName({ category }: { category: { nameZh: string; nameEn: string } }) {
	const locale = useLocale();
	return <span>{locale === "zh-CN" ? category.nameZh : category.nameEn}</span>;
}

/** The same as text, for options and titles. */
export function categoryText(category: { nameZh: string; nameEn: string }, locale: string): string {
	return locale === "zh-CN" ? category.nameZh : category.nameEn;
}
