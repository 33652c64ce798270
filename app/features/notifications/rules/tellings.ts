import type { DomainEvent, ThreadSubject } from "#app/kernel/domain-events.ts";
import type { NotificationKind } from "./kinds.ts";

/** Who hears of something; resolved to people in one query each. */
export type Audience =
	| { of: "people"; ids: number[] }
	| { of: "watchers"; type: ThreadSubject; id: number }
	/** Everybody whose vote stands there, and the author; with `uninvited`, those who aren't asked into a round of it. */
	| { of: "voters"; ideaIds: number[]; uninvited?: boolean }
	| { of: "followers"; projectId: number }
	| { of: "makers"; projectId: number }
	| { of: "invited"; roundId: number }
	| { of: "responders"; roundId: number }
	| { of: "papers"; ballotId: number };

/** What a notification leads to. */
export type About =
	| { type: "idea" | "project" | "version" | "round" | "ballot"; id: number }
	| { type: "comment"; id: number; place: { type: ThreadSubject; id: number } }
	| { type: "decision" };

export interface Telling {
	kind: NotificationKind;
	about: About;
	to: Audience[];
	/** What the sentence needs beside titles and names. */
	data?: Record<string, string | number>;
	/** An idea whose author hears of it by the decision itself, with its reason. */
	authorKnows?: number;
}

/** Event types that anybody hears of. */
export const toldEvents = [
	"comment.posted",
	"idea.state_changed",
	"idea.merged",
	"project.claim_released",
	"project.maker_invited",
	"project.maker_joined",
	"project.silence_reminded",
	"version.published",
	"version.recalled",
	"round.opened",
	"round.closed",
	"round.outcome_overdue",
	"round.outcome_published",
	"make.shown",
	"ballot.opened",
	"ballot.cancelled",
	"ballot.closed",
	"ballot.outcome_overdue",
	"ballot.outcome_published",
	"moderation.acted",
] as const satisfies DomainEvent["type"][];

/**
 * Who is told what of an event, the most personal first: a person hears of one event once, by the first that reaches
 * them. The actor, people without an account and what somebody switched off are left out when it is carried out.
 */
export function tellingsOf(event: DomainEvent): Telling[] {
	switch (event.type) {
		case "comment.posted":
			return ofComment(event.data);
		case "idea.state_changed":
			return ofIdeaState(event.data, event.actorId !== null);
		case "idea.merged": {
			const { ideaId, intoId } = event.data;
			return [
				{
					...{ kind: "idea_merged", about: { type: "idea", id: intoId } },
					...{ to: [voters(ideaId)], data: { fromId: ideaId }, authorKnows: ideaId },
				},
			];
		}
		case "project.claim_released": {
			const { projectId, ideaId, reason } = event.data;
			const about = { type: "idea", id: ideaId } as const;
			return [
				{
					kind: "claim_released",
					about,
					to: [voters(ideaId), makers(projectId)],
					data: { projectId, reason },
				},
			];
		}
		case "project.maker_invited":
			return [ofProject("maker_invited", event.data.projectId, people(event.data.userId))];
		case "project.maker_joined":
			return [ofProject("maker_joined", event.data.projectId, makers(event.data.projectId))];
		case "project.silence_reminded": {
			const { projectId, daysLeft } = event.data;
			const data = { change: "silence", count: daysLeft };
			return [{ ...ofProject("reminder", projectId, makers(projectId)), data }];
		}
		case "moderation.acted": {
			const { action, subjectType, subjectId, concernedUserId, reason } = event.data;
			if (concernedUserId === null) return [];
			const data = { action, reason, subjectType, subjectId };
			return [{ kind: "moderation", about: { type: "decision" }, to: [people(concernedUserId)], data }];
		}
		default:
			return ofMaking(event);
	}
}

function ofComment(data: Extract<DomainEvent, { type: "comment.posted" }>["data"]): Telling[] {
	const place = { type: data.subjectType, id: data.subjectId };
	const about: About = { type: "comment", id: data.commentId, place };
	const tellings: Telling[] = [];
	if (data.mentionedIds.length > 0)
		tellings.push({ kind: "mention", about, to: [people(...data.mentionedIds)] });
	if (data.parentAuthorId !== null)
		tellings.push({ kind: "reply", about, to: [people(data.parentAuthorId)] });
	const official = data.official ? { official: 1 } : undefined;
	tellings.push({
		kind: "comment",
		about,
		to: [{ of: "watchers", ...place }],
		...(official && { data: official }),
	});
	return tellings;
}

/** Every voter hears of what becomes of the idea. A merge and a released claim have tellings of their own. */
function ofIdeaState(
	data: Extract<DomainEvent, { type: "idea.state_changed" }>["data"],
	bySomebody: boolean,
): Telling[] {
	const { ideaId, from, to } = data;
	const change = changeOf(from, to);
	if (!change) return [];
	const about = { type: "idea", id: ideaId } as const;
	const audience: Audience = { ...voters(ideaId), uninvited: to === "trying" };
	// Nobody but the author or a moderator closes and reopens by hand.
	const decided = bySomebody && (change === "declined" || change === "reopened");
	return [
		{
			kind: "idea_state",
			about,
			to: [audience, { of: "watchers", type: "idea", id: ideaId }],
			data: { change },
			...(decided && { authorKnows: ideaId }),
		},
	];
}

/** The word for a move of an idea's state; null where nobody needs to hear of it. */
export function changeOf(from: string, to: string): string | null {
	if (to === "merged" || from === "merged") return null;
	if (["declined", "expired", "withdrawn"].includes(from)) return "reopened";
	if (from === "resolved" && ["open", "building", "trying"].includes(to)) return "regressed";
	if (to === "building") return from === "open" ? "building" : null;
	return to === "open" ? null : to;
}

function ofMaking(event: DomainEvent): Telling[] {
	switch (event.type) {
		case "version.published": {
			const { projectId, versionId, ideaIds } = event.data;
			const about = { type: "version", id: versionId } as const;
			return [{ kind: "version_published", about, to: [followers(projectId), voters(...ideaIds)] }];
		}
		case "version.recalled": {
			const { projectId, versionId, reason } = event.data;
			const about = { type: "version", id: versionId } as const;
			return [{ kind: "version_recalled", about, to: [followers(projectId)], data: { reason } }];
		}
		case "round.opened": {
			const { roundId } = event.data;
			return [
				{ kind: "round_invitation", about: { type: "round", id: roundId }, to: [{ of: "invited", roundId }] },
			];
		}
		case "round.closed": {
			const { roundId, projectId, ideaIds } = event.data;
			const to = [{ of: "responders", roundId } as const, makers(projectId), voters(...ideaIds)];
			return [{ kind: "round_closed", about: { type: "round", id: roundId }, to }];
		}
		case "round.outcome_published": {
			const { roundId, projectId, ideaIds, outcome } = event.data;
			const to = [{ of: "responders", roundId } as const, followers(projectId), voters(...ideaIds)];
			return [{ kind: "outcome", about: { type: "round", id: roundId }, to, data: { change: outcome } }];
		}
		case "round.outcome_overdue": {
			const { roundId, projectId } = event.data;
			const about = { type: "round", id: roundId } as const;
			return [{ kind: "reminder", about, to: [makers(projectId)], data: { change: "round_outcome" } }];
		}
		case "make.shown": {
			const { projectId, versionId, makeId } = event.data;
			const about = { type: "version", id: versionId } as const;
			return [{ kind: "make_shown", about, to: [makers(projectId)], data: { makeId } }];
		}
		default:
			return ofBallot(event);
	}
}

function ofBallot(event: DomainEvent): Telling[] {
	if (!("ballotId" in event.data)) return [];
	const { ballotId, projectId } = event.data;
	const about = { type: "ballot", id: ballotId } as const;
	const asked: Audience[] = [{ of: "papers", ballotId }, followers(projectId)];
	switch (event.type) {
		case "ballot.opened":
			return [{ kind: "ballot_opened", about, to: [followers(projectId)] }];
		case "ballot.cancelled":
			return [{ kind: "ballot_closed", about, to: asked, data: { change: "cancelled" } }];
		case "ballot.closed":
			return [
				{ kind: "ballot_closed", about, to: [...asked, makers(projectId)], data: { change: "closed" } },
			];
		case "ballot.outcome_published":
			return [{ kind: "ballot_closed", about, to: asked, data: { change: "outcome" } }];
		case "ballot.outcome_overdue":
			return [{ kind: "reminder", about, to: [makers(projectId)], data: { change: "ballot_outcome" } }];
		default:
			return [];
	}
}

function ofProject(kind: NotificationKind, projectId: number, audience: Audience): Telling {
	return { kind, about: { type: "project", id: projectId }, to: [audience] };
}

function people(...ids: number[]): Audience & { of: "people" } {
	return { of: "people", ids };
}

function voters(...ideaIds: number[]): Audience & { of: "voters" } {
	return { of: "voters", ideaIds };
}

function followers(projectId: number): Audience {
	return { of: "followers", projectId };
}

function makers(projectId: number): Audience {
	return { of: "makers", projectId };
}
