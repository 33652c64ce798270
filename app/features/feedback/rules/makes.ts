export const makeOutcomes = ["worked", "worked_with_changes", "failed"] as const;
export type MakeOutcome = (typeof makeOutcomes)[number];

/** How long a make may have taken, in hours. */
export const mostHours = 9999;

/** Hours and minutes as typed together, in minutes; null where nothing was said. */
export function minutesTaken({
	hours = 0,
	minutes = 0,
}: {
	hours?: number | undefined;
	minutes?: number | undefined;
}) {
	return hours * 60 + minutes || null;
}

const mostSettings = 8;

/** "Material: PLA" line by line (also with a full-width colon) into names and values; other lines are left out. */
export function readSettings(text: string): Record<string, string> {
	const pairs = text
		.split("\n")
		.map((line) => /^([^:：]{1,40})[:：](.{1,120})$/u.exec(line.trim()))
		.flatMap((match) => (match ? [[match[1]!.trim(), match[2]!.trim()] as const] : []));
	return Object.fromEntries(pairs.filter(([name, value]) => name && value).slice(0, mostSettings));
}

/** Back into lines, to be edited. */
export function writeSettings(settings: Record<string, string>): string {
	return Object.entries(settings)
		.map(([name, value]) => `${name}: ${value}`)
		.join("\n");
}
