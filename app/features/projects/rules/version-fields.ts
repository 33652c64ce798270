/** One detail of a version, as it is asked for and kept: always a text, in the form that `read` gives. */
export type VersionField =
	| { kind: "choice"; options: readonly FieldOption[] }
	| { kind: "text"; max: number; suggestions?: readonly string[] }
	| { kind: "lines"; max: number }
	| { kind: "number"; min: number; max: number; decimals: number; unit: string }
	| { kind: "link"; max: number };

type FieldOption = (typeof options)[keyof typeof options][number];

const options = {
	printerKind: ["filament", "resin", "powder", "otherProcess"],
	supports: ["noSupports", "fewSupports", "manySupports"],
	scale: ["third", "quarter", "sixth", "eighth", "twelfth", "otherScale"],
	platform: ["ios", "android", "windows", "macos", "linux", "web", "severalPlatforms"],
} as const;

const materials = ["PLA", "PETG", "ABS", "ASA", "TPU", "PA", "PC", "PLA-CF", "PETG-CF"];
const beds = ["180 × 180 × 180 mm", "220 × 220 × 250 mm", "256 × 256 × 256 mm", "300 × 300 × 300 mm"];

/** Every detail that any category asks for, in the order in which they are shown. */
export const versionFields = {
	printerKind: { kind: "choice", options: options.printerKind },
	printer: { kind: "text", max: 80 },
	bedSize: { kind: "text", max: 60, suggestions: beds },
	nozzle: { kind: "number", min: 0.05, max: 5, decimals: 2, unit: "mm" },
	layerHeight: { kind: "number", min: 0.01, max: 5, decimals: 3, unit: "mm" },
	infill: { kind: "number", min: 0, max: 100, decimals: 0, unit: "%" },
	supports: { kind: "choice", options: options.supports },
	orientation: { kind: "text", max: 160 },
	body: { kind: "text", max: 80 },
	scale: { kind: "choice", options: options.scale },
	bodyHeight: { kind: "number", min: 3, max: 250, decimals: 1, unit: "cm" },
	material: { kind: "text", max: 80, suggestions: materials },
	filament: { kind: "text", max: 80 },
	technique: { kind: "text", max: 160 },
	paint: { kind: "text", max: 160 },
	wigSize: { kind: "text", max: 40 },
	eyeSize: { kind: "number", min: 2, max: 60, decimals: 1, unit: "mm" },
	platform: { kind: "choice", options: options.platform },
	minimumSystem: { kind: "text", max: 80 },
	build: { kind: "link", max: 500 },
	buildLicence: { kind: "text", max: 80 },
	installNotes: { kind: "lines", max: 1000 },
	dimensions: { kind: "text", max: 80 },
	weight: { kind: "number", min: 0.1, max: 1_000_000, decimals: 1, unit: "g" },
	care: { kind: "lines", max: 500 },
} as const satisfies Record<string, VersionField>;

export type FieldId = keyof typeof versionFields;

/** The details of a version by field; what isn't known stands in none. */
export type Profile = Partial<Record<FieldId, string>>;

const askedIn: Record<string, readonly FieldId[]> = {
	prints: [
		...(["printerKind", "printer", "bedSize", "nozzle", "layerHeight", "infill"] as const),
		...(["supports", "orientation", "material", "filament"] as const),
	],
	dolls: ["body", "scale", "bodyHeight", "material", "technique", "paint", "wigSize", "eyeSize"],
	apps: ["platform", "minimumSystem", "build", "buildLicence", "installNotes"],
};
const askedElsewhere: readonly FieldId[] = ["material", "dimensions", "weight", "care"];

/** What a version in this category is asked for; one without a line of its own asks what fits any thing. */
export function fieldsAskedIn(category: string): readonly FieldId[] {
	return (Object.hasOwn(askedIn, category) && askedIn[category]) || askedElsewhere;
}

const fieldIds = Object.keys(versionFields) as FieldId[];

/** The details that a version has, in the order in which they are shown. */
export function filledFields(profile: Profile): { id: FieldId; value: string }[] {
	return fieldIds.flatMap((id) => (profile[id] ? [{ id, value: profile[id] }] : []));
}

/** A profile's details as far as the category asks for them, and the others. */
export function dividedProfile(profile: Profile, category: string): { own: Profile; foreign: Profile } {
	const asked = fieldsAskedIn(category);
	const part = (asks: boolean): Profile =>
		Object.fromEntries(
			filledFields(profile)
				.filter(({ id }) => asked.includes(id) === asks)
				.map(({ id, value }) => [id, value]),
		);
	return { own: part(true), foreign: part(false) };
}

/** The details in which two versions differ; null where one has none. */
export function changedFields(
	before: Profile,
	after: Profile,
): { id: FieldId; before: string | null; after: string | null }[] {
	return fieldIds
		.map((id) => ({ id, before: before[id] || null, after: after[id] || null }))
		.filter((row) => row.before !== row.after);
}
