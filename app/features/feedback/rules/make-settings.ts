/** What makes of a kind of thing are usually described by; each has a name in both languages. */
export const makeSettings = [
	"printer",
	"material",
	"layerHeight",
	"infill",
	"supports",
	"scale",
	"body",
	"technique",
	"device",
	"system",
	"size",
	"time",
] as const;

export type MakeSetting = (typeof makeSettings)[number];

/** Which of them are asked for, by category; a category without a line asks for material, size and time. */
const askedIn: Record<string, readonly MakeSetting[]> = {
	prints: ["printer", "material", "layerHeight", "infill", "supports", "time"],
	dolls: ["scale", "body", "material", "technique", "time"],
	apps: ["device", "system"],
};

export function settingsAskedIn(category: string | undefined): readonly MakeSetting[] {
	return (category && Object.hasOwn(askedIn, category) && askedIn[category]) || ["material", "size", "time"];
}
