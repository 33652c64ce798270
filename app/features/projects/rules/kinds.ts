/** How far along an iteration is, in this order. */
export const versionKinds = ["concept", "prototype", "candidate", "release"] as const;
export type VersionKind = (typeof versionKinds)[number];

export const changeKinds = ["added", "changed", "fixed", "removed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Changes by their kind, in the usual order of kinds, those without any left out. */
export function changesByKind<Change extends { kind: ChangeKind }>(
	changes: Change[],
): { kind: ChangeKind; entries: Change[] }[] {
	return changeKinds
		.map((kind) => ({ kind, entries: changes.filter((change) => change.kind === kind) }))
		.filter(({ entries }) => entries.length > 0);
}

/** photo: of the real thing; render: made by a program. */
export const pictureRoles = ["photo", "render"] as const;
export type PictureRole = (typeof pictureRoles)[number];

export const fileRoles = ["model", "source", "document", "other"] as const;
export type FileRole = (typeof fileRoles)[number];

/** A candidate or a release is shown as it really is: at least one attested photo. */
export function needsRealPicture(kind: VersionKind): boolean {
	return kind === "candidate" || kind === "release";
}

/** What a file is for, guessed from its type by content; the maker may say otherwise. */
export function fileRoleOf(mime: string): FileRole {
	if (mime.startsWith("model/")) return "model";
	if (mime === "application/zip" || mime === "text/x-openscad") return "source";
	return mime === "application/pdf" || mime.startsWith("text/") ? "document" : "other";
}
