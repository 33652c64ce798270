/** What somebody can be told of, in the groups in which the settings show them. */
export const kindGroups = {
	talk: ["mention", "reply", "comment"],
	wanted: ["idea_state", "idea_merged", "claim_released"],
	making: [
		"round_invitation",
		"round_closed",
		"outcome",
		"version_published",
		"version_recalled",
		"ballot_opened",
		"ballot_closed",
	],
	yours: ["maker_invited", "maker_joined", "make_shown", "reminder"],
	moderation: ["moderation"],
} as const;

export type KindGroup = keyof typeof kindGroups;
export type NotificationKind = (typeof kindGroups)[KindGroup][number];

export const notificationKinds: NotificationKind[] = Object.values(kindGroups).flat();

/** A decision about somebody always reaches them: its reason is theirs to read. */
export const alwaysTold: NotificationKind[] = ["moderation"];

export const choosableKinds = notificationKinds.filter((kind) => !alwaysTold.includes(kind));

export function isNotificationKind(kind: string): kind is NotificationKind {
	return notificationKinds.some((known) => known === kind);
}
