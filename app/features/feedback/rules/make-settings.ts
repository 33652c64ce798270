/** What makes are described by, by category; each has a name in both languages. */
const askedIn = {
	prints: ["printer", "material", "layerHeight", "infill", "supports"],
	dolls: ["scale", "body", "material", "technique"],
	apps: ["device", "system"],
} as const;
const askedElsewhere = ["material", "size"] as const;

type KnownCategory = keyof typeof askedIn;
export type MakeSetting = (typeof askedIn)[KnownCategory][number] | (typeof askedElsewhere)[number];

/** What a make in this category is asked for; one without a line of its own asks for material and size. */
export function settingsAskedIn(category: string | undefined): readonly MakeSetting[] {
	return category && Object.hasOwn(askedIn, category) ? askedIn[category as KnownCategory] : askedElsewhere;
}
