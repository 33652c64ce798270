/**
 * What has happened, in the past tense. Commands append these to the outbox in their own transaction;
 * notifications, the timeline, live updates and the page cache read them. A feature never calls another to tell it.
 */
export interface DomainEvents {
	"account.opened": { userId: number };
	"account.changed": { userId: number };
	"account.suspended": { userId: number; reason: string };
	"account.restored": { userId: number };
	/** `ideaIds` lost its vote. */
	"account.deleted": { userId: number; ideaIds: number[] };
	/** What a search finds has been cut anew; nothing else changed. */
	"search.renewed": Record<string, never>;
	"account.email_verified": { userId: number };
	"account.role_changed": { userId: number; from: string; to: string };
	/** From "new" to anything: the account's quarantined votes count from now on. */
	"account.standing_changed": { userId: number; from: string; to: string };

	"idea.opened": { ideaId: number };
	"idea.edited": { ideaId: number };
	"idea.voted": { ideaId: number; voterId: number; voteCount: number };
	"idea.vote_withdrawn": { ideaId: number; voterId: number; voteCount: number };
	/** Its place among the others changed, though nobody voted just now. */
	"idea.recounted": { ideaIds: number[] };
	"idea.state_changed": { ideaId: number; from: string; to: string; reason?: string };
	/** Price or segment of a vote. */
	"idea.vote_changed": { ideaId: number; voterId: number };
	/** Something happened to its answers, whether or not its state changed. */
	"idea.progressed": { ideaId: number; change: string };
	"idea.hidden": { ideaId: number; hidden: boolean };
	"idea.merged": { ideaId: number; intoId: number };
	"idea.unmerged": { ideaId: number; intoId: number };

	"comment.posted": {
		commentId: number;
		subjectType: ThreadSubject;
		subjectId: number;
		parentAuthorId: number | null;
		mentionedIds: number[];
		official: boolean;
	};
	"comment.changed": { commentId: number; subjectType: ThreadSubject; subjectId: number };

	"project.opened": { projectId: number };
	"project.changed": { projectId: number };
	"project.idea_taken_up": { projectId: number; ideaId: number };
	"project.claim_released": { projectId: number; ideaId: number; reason: "silence" | "maker" };
	"project.maker_invited": { projectId: number; userId: number };
	"project.maker_joined": { projectId: number; userId: number };
	"project.maker_left": { projectId: number; userId: number };
	"project.followed": { projectId: number; userId: number; following: boolean };
	"project.silence_reminded": { projectId: number; reminder: 1 | 2; daysLeft: number };
	"version.published": { projectId: number; versionId: number; ideaIds: number[] };
	"version.recalled": { projectId: number; versionId: number; reason: string };
	"version.voted": { projectId: number; versionId: number };

	"round.opened": { roundId: number; versionId: number; projectId: number; ideaIds: number[] };
	"round.closed": { roundId: number; versionId: number; projectId: number; ideaIds: number[] };
	"round.cancelled": { roundId: number; versionId: number; projectId: number; ideaIds: number[] };
	"round.outcome_overdue": { roundId: number; projectId: number };
	"round.outcome_published": { roundId: number; projectId: number; ideaIds: number[]; outcome: string };
	"response.given": { roundId: number; projectId: number; responderId: number };
	"make.shown": { makeId: number; projectId: number; versionId: number; userId: number };
	"ballot.opened": { ballotId: number; projectId: number };
	"ballot.changed": { ballotId: number; projectId: number };
	"ballot.cancelled": { ballotId: number; projectId: number };
	"ballot.cast": { ballotId: number; projectId: number };
	"ballot.closed": { ballotId: number; projectId: number };
	"ballot.outcome_overdue": { ballotId: number; projectId: number };
	"ballot.outcome_published": { ballotId: number; projectId: number };

	/** A file was uploaded, and lies there whole. */
	"media.stored": { mediaId: number; mime: string };
	"media.hidden": { mediaId: number; hidden: boolean };
	/** What is known of a 3D model has changed: it was read, can't be, or will be anew. */
	"model.read": { mediaId: number; state: "waiting" | "ready" | "failed" | "unread" };
	/** A 3D model has a still picture, or another one than before. */
	"model.drawn": { mediaId: number };
	/** What differs between two models is being found, was found, can't be, or isn't waited for any more. */
	"model.compared": {
		beforeMediaId: number;
		afterMediaId: number;
		state: "waiting" | "ready" | "failed" | "cancelled";
	};

	"report.filed": { reportId: number; caseId: number };
	"moderation.acted": {
		action: string;
		subjectType: string;
		subjectId: number;
		concernedUserId: number | null;
		reason: string;
	};
}

/** Where a discussion may hang. */
export type ThreadSubject = "idea" | "project" | "version" | "round";

export type DomainEventType = keyof DomainEvents;

/**
 * One event. `topics` name the pages that it concerns ("board", "home", "idea:12", "project:3", "person:7",
 * "projects", "moderation-log"): the page cache and live updates go by them.
 */
export type DomainEvent = {
	[Type in DomainEventType]: {
		type: Type;
		actorId: number | null;
		at: Date;
		topics: string[];
		data: DomainEvents[Type];
	};
}[DomainEventType];
