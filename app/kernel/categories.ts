/** The four of the demo world; administrators add their own rows, with a name in each language. */
export const foundingCategories = [
	{ slug: "dolls", nameZh: "改娃", nameEn: "Doll customisation" },
	{ slug: "prints", nameZh: "3D 打印", nameEn: "3D prints" },
	{ slug: "apps", nameZh: "独立应用", nameEn: "Indie apps" },
	{ slug: "goods", nameZh: "日用", nameEn: "Everyday goods" },
] as const;
