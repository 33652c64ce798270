import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import {
	ballotPapers,
	ballots,
	commentReactions,
	ideaDrafts,
	ideas,
	idempotencyKeys,
	mails,
	notificationPreferences,
	notifications,
	projectFollowers,
	projectMakers,
	projects,
	responses,
	roundInvitations,
	rounds,
	sessions,
	tokens,
	versionDownloads,
	versionVotes,
	votes,
	watches,
} from "#db/schema/index.ts";

// Parts of deleting an account. Rows that carry a counter are locked first, in the order of their ids, as the
// commands that count do.

/** Takes back all votes on ideas and versions; gives the ideas whose counts fell. */
export async function withdrawVotes(tx: Database, userId: number): Promise<number[]> {
	const voted = tx.select({ id: votes.ideaId }).from(votes).where(eq(votes.userId, userId));
	const locked = await tx
		.select({ id: ideas.id })
		.from(ideas)
		.where(inArray(ideas.id, voted))
		.orderBy(ideas.id)
		.for("update");
	await tx.execute(sql`
		with gone as (delete from votes where user_id = ${userId} returning idea_id, segment_id, state),
			counted as (select * from gone where state = 'counted'),
			of_segments as (update segments s set vote_count = s.vote_count - 1
				from counted c where s.id = c.segment_id)
		update ideas i set vote_count = i.vote_count - 1 from counted c where i.id = c.idea_id`);
	await tx.delete(versionVotes).where(eq(versionVotes.userId, userId));
	return locked.map(({ id }) => id);
}

/** Takes back what was answered in rounds and ballots that are still open. */
export async function withdrawOpenAnswers(tx: Database, userId: number): Promise<void> {
	const openRounds = await tx
		.select({ id: rounds.id })
		.from(rounds)
		.innerJoin(responses, and(eq(responses.roundId, rounds.id), eq(responses.userId, userId)))
		.where(eq(rounds.state, "open"))
		.orderBy(rounds.id)
		.for("update", { of: rounds });
	const roundIds = openRounds.map(({ id }) => id);
	if (roundIds.length > 0) {
		await tx.delete(responses).where(and(eq(responses.userId, userId), inArray(responses.roundId, roundIds)));
		await tx
			.update(rounds)
			.set({ responseCount: sql`${rounds.responseCount} - 1` })
			.where(inArray(rounds.id, roundIds));
	}
	const openBallots = await tx
		.select({ id: ballots.id })
		.from(ballots)
		.innerJoin(ballotPapers, and(eq(ballotPapers.ballotId, ballots.id), eq(ballotPapers.userId, userId)))
		.where(eq(ballots.state, "open"))
		.orderBy(ballots.id)
		.for("update", { of: ballots });
	const ballotIds = openBallots.map(({ id }) => id);
	if (ballotIds.length > 0) {
		await tx
			.delete(ballotPapers)
			.where(and(eq(ballotPapers.userId, userId), inArray(ballotPapers.ballotId, ballotIds)));
		await tx
			.update(ballots)
			.set({ paperCount: sql`${ballots.paperCount} - 1` })
			.where(inArray(ballots.id, ballotIds));
	}
	await tx.delete(roundInvitations).where(eq(roundInvitations.userId, userId));
}

/** Leaves projects: another maker becomes the owner where there is one, else nobody. Gives their ids. */
export async function leaveProjects(tx: Database, userId: number): Promise<number[]> {
	const made = tx
		.select({ id: projectMakers.projectId })
		.from(projectMakers)
		.where(eq(projectMakers.userId, userId));
	const followed = tx
		.select({ id: projectFollowers.projectId })
		.from(projectFollowers)
		.where(eq(projectFollowers.userId, userId));
	const touched = await tx
		.select({ id: projects.id })
		.from(projects)
		.where(or(eq(projects.ownerId, userId), inArray(projects.id, made), inArray(projects.id, followed)))
		.orderBy(projects.id)
		.for("update");
	await tx.delete(projectMakers).where(eq(projectMakers.userId, userId));
	await tx.execute(sql`
		with heirs as (
			select distinct on (pm.project_id) pm.project_id, pm.user_id from project_makers pm
			join projects p on p.id = pm.project_id and p.owner_id = ${userId}
			where pm.joined_at is not null order by pm.project_id, pm.joined_at, pm.user_id)
		update project_makers pm set role = 'owner' from heirs h
		where pm.project_id = h.project_id and pm.user_id = h.user_id`);
	await tx
		.update(projects)
		.set({
			ownerId: sql`(select pm.user_id from project_makers pm where pm.project_id = projects.id and pm.role = 'owner' limit 1)`,
		})
		.where(eq(projects.ownerId, userId));
	await tx.execute(sql`
		with gone as (delete from project_followers where user_id = ${userId} returning project_id)
		update projects p set follower_count = p.follower_count - 1 from gone where p.id = gone.project_id`);
	return touched.map(({ id }) => id);
}

/** Deletes what nobody else ever saw. */
export async function forgetPrivateThings(tx: Database, userId: number): Promise<void> {
	await tx.delete(sessions).where(eq(sessions.userId, userId));
	await tx.delete(tokens).where(eq(tokens.userId, userId));
	await tx.delete(mails).where(eq(mails.userId, userId));
	await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.userId, userId));
	await tx.delete(ideaDrafts).where(eq(ideaDrafts.userId, userId));
	await tx.delete(watches).where(eq(watches.userId, userId));
	await tx.delete(notifications).where(eq(notifications.userId, userId));
	await tx.delete(notificationPreferences).where(eq(notificationPreferences.userId, userId));
	// That somebody took it stays counted, as it does for visitors; who it was goes.
	await tx.delete(versionDownloads).where(eq(versionDownloads.person, `m:${userId}`));
	await tx.delete(commentReactions).where(eq(commentReactions.userId, userId));
}
