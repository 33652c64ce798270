/** `major.minor`, each a whole number; 0.0 is no version. */
export interface VersionNumber {
	major: number;
	minor: number;
}

export const largestNumberPart = 9_999;
const written = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

/** Reads "1.2"; null for anything else, also for 0.0, "v1.2", "01.2" and "1.2.3". */
export function parseVersionNumber(text: string): VersionNumber | null {
	const match = written.exec(text);
	if (!match) return null;
	const number = { major: Number(match[1]), minor: Number(match[2]) };
	return number.major + number.minor > 0 ? number : null;
}

export function writeVersionNumber({ major, minor }: VersionNumber): string {
	return `${major}.${minor}`;
}

/** Below zero when `a` comes before `b`; 1.10 comes after 1.9. */
export function compareVersionNumbers(a: VersionNumber, b: VersionNumber): number {
	return a.major - b.major || a.minor - b.minor;
}

/** True when `next` may follow everything published so far. */
export function mayFollow(latest: VersionNumber | null, next: VersionNumber): boolean {
	return latest === null || compareVersionNumbers(latest, next) < 0;
}

/** What the editor offers, the likelier first: a next step and a next whole number; 0.1 and 1.0 at the start. */
export function proposedNumbers(latest: VersionNumber | null): VersionNumber[] {
	if (latest === null) {
		return [
			{ major: 0, minor: 1 },
			{ major: 1, minor: 0 },
		];
	}
	const next = [
		{ major: latest.major, minor: latest.minor + 1 },
		{ major: latest.major + 1, minor: 0 },
	];
	return next.filter(({ major, minor }) => Math.max(major, minor) <= largestNumberPart);
}

/** The greatest of some numbers, or null of none. */
export function latestNumber(numbers: VersionNumber[]): VersionNumber | null {
	return numbers.reduce<VersionNumber | null>(
		(latest, number) => (latest === null || compareVersionNumbers(latest, number) < 0 ? number : latest),
		null,
	);
}
