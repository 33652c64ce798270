import type { Reason } from "#app/kernel/decision.ts";
import { needsRealPicture, type PictureRole, type VersionKind } from "./kinds.ts";
import { mayFollow, type VersionNumber } from "./version-number.ts";

/** A draft as far as publishing asks about it. */
export interface DraftFacts {
	kind: VersionKind;
	number: VersionNumber;
	/** Somebody ticked that the photos show the real thing. */
	attested: boolean;
	changes: number;
	pictures: { role: PictureRole; ready: boolean }[];
	files: { ready: boolean }[];
	claimedCriteria: number[];
}

/** Where the project stands when the draft wants out. */
export interface ProjectFacts {
	/** Greatest number published so far, recalled ones too; null before the first. */
	latest: VersionNumber | null;
	/** Criteria of ideas that the project has taken up and not released, and that still stand. */
	criteriaTakenUp: number[];
}

export const missingParts = [
	"numberTaken",
	"changelog",
	"realPicture",
	"attestation",
	"fileNotReady",
	"claimNotTakenUp",
] as const;
export type MissingPart = (typeof missingParts)[number];

/** All that still stands between a draft and its publication, in the order of the editor; empty when it may go. */
export function missingForPublishing(draft: DraftFacts, project: ProjectFacts): MissingPart[] {
	const isFirst = project.latest === null;
	const real = draft.pictures.some((picture) => picture.role === "photo");
	const takenUp = new Set(project.criteriaTakenUp);
	const found: Record<MissingPart, boolean> = {
		numberTaken: !mayFollow(project.latest, draft.number),
		changelog: !isFirst && draft.changes === 0,
		realPicture: needsRealPicture(draft.kind) && !real,
		attestation: needsRealPicture(draft.kind) && real && !draft.attested,
		fileNotReady: [...draft.pictures, ...draft.files].some((part) => !part.ready),
		claimNotTakenUp: draft.claimedCriteria.some((id) => !takenUp.has(id)),
	};
	return missingParts.filter((part) => found[part]);
}

/** The sentence for what is missing. */
export function reasonForMissing(part: MissingPart): Reason {
	return `projects:missing.${part}`;
}
