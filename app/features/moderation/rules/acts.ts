import { type CloseReason, closeReasons } from "#app/features/ideas/index.ts";

export const subjectTypes = [
	"idea",
	"comment",
	"project",
	"version",
	"response",
	"make",
	"ballot",
	"user",
	"media",
] as const;
export type SubjectType = (typeof subjectTypes)[number];
export interface Subject {
	type: SubjectType;
	id: number;
}

export const reportReasons = [
	"spam",
	"abuse",
	"unsafe",
	"infringement",
	"wrong_place",
	"duplicate",
	"other",
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What a moderator can do. `dismiss` says that the reports were wrong. */
export const actTypes = [
	"dismiss",
	"hide",
	"restore",
	"lock",
	"unlock",
	"merge",
	"move",
	"tags",
	"close",
	"reopen",
	"suspend",
	"lift",
	"role",
] as const;
export type ActType = (typeof actTypes)[number];

/** What the log can say beside those: the reports' weight hid it, and two undos. */
export const logActions = [...actTypes, "auto_hide", "unmerge", "reconsider"] as const;
export type LogAction = (typeof logActions)[number];

/** Reasons for which a moderator closes; an author withdraws. */
export const closableReasons = closeReasons.filter(
	(reason): reason is Exclude<CloseReason, "withdrawn"> => reason !== "withdrawn",
);

/** Days that a suspension can last; 0 is without an end. */
export const suspensionDays = [1, 3, 7, 30, 180, 0] as const;

/** Minutes that a moderator keeps a claimed case for themselves. */
export const claimMinutes = 30;

export interface SubjectState {
	type: SubjectType;
	hidden: boolean;
	locked: boolean;
	suspended: boolean;
	/** An idea's: it goes on, or it was closed and can be reopened. */
	living: boolean;
	closed: boolean;
	merged: boolean;
	openCase: boolean;
}

/** The acts that make sense for a thing as it stands now. */
export function actsFor(subject: SubjectState): ActType[] {
	const can: Record<ActType, boolean> = {
		dismiss: subject.openCase,
		hide: hidable(subject.type) && (!subject.hidden || subject.openCase),
		restore: hidable(subject.type) && subject.hidden && !subject.openCase,
		lock: lockable(subject.type) && !subject.locked,
		unlock: lockable(subject.type) && subject.locked,
		merge: subject.type === "idea" && !subject.merged && !subject.hidden,
		move: subject.type === "idea",
		tags: subject.type === "idea",
		close: subject.type === "idea" && subject.living,
		reopen: subject.type === "idea" && subject.closed,
		suspend: subject.type === "user" && !subject.suspended,
		lift: subject.type === "user" && subject.suspended,
		role: subject.type === "user",
	};
	return actTypes.filter((act) => can[act]);
}

/** Published versions are immutable, their project is hidden instead; people are suspended. */
export function hidable(type: SubjectType): boolean {
	return type !== "user" && type !== "version";
}

export function lockable(type: SubjectType): type is "idea" | "project" | "version" {
	return type === "idea" || type === "project" || type === "version";
}

/** The log's word for taking an act back; null for what has no way back but the opposite act. */
export function undoOf(action: string): LogAction | null {
	const words: Partial<Record<string, LogAction>> = {
		dismiss: "reconsider",
		hide: "restore",
		auto_hide: "restore",
		lock: "unlock",
		merge: "unmerge",
		move: "move",
		tags: "tags",
		close: "reopen",
		suspend: "lift",
		role: "role",
	};
	return words[action] ?? null;
}

/** "idea:12" as it stands in addresses; null for what isn't one. */
export function parseSubject(text: string | null): Subject | null {
	const [, type, id] = /^([a-z]+):([1-9]\d{0,14})$/.exec(text ?? "") ?? [];
	const known = subjectTypes.find((each) => each === type);
	return known ? { type: known, id: Number(id) } : null;
}

export function writeSubject({ type, id }: Subject): string {
	return `${type}:${id}`;
}
