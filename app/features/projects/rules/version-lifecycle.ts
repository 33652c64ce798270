import { compareVersionNumbers, type VersionNumber } from "./version-number.ts";

export const versionStates = ["draft", "published", "superseded", "recalled"] as const;
export type VersionState = (typeof versionStates)[number];

/** published → superseded when a next one comes; superseded → published when the one after it is recalled. */
const next: Record<VersionState, readonly VersionState[]> = {
	draft: ["published"],
	published: ["superseded", "recalled"],
	superseded: ["published", "recalled"],
	recalled: [],
};

export function mayBecome(from: VersionState, to: VersionState): boolean {
	return next[from].includes(to);
}

/** Out in the world, for everybody to see, whatever came after. */
export function isPublic(state: VersionState): boolean {
	return state !== "draft";
}

interface Standing {
	id: number;
	number: VersionNumber;
	state: VersionState;
}

/** The version that people should use: the greatest number among those neither draft nor recalled, or null. */
export function currentVersion<Version extends Standing>(versions: Version[]): Version | null {
	const usable = versions.filter(({ state }) => state === "published" || state === "superseded");
	return usable.reduce<Version | null>(
		(current, version) =>
			current === null || compareVersionNumbers(current.number, version.number) < 0 ? version : current,
		null,
	);
}
