import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { openTodoCounts, outcomesOwed } from "#app/features/feedback/index.server.ts";
import {
	type ProjectCard,
	projectCards,
	versionPath,
	wantedIdeas,
} from "#app/features/projects/index.server.ts";
import { writeVersionNumber } from "#app/features/projects/index.ts";
import type { Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import {
	comments,
	ideas,
	projectIdeas,
	projectMakers,
	projects,
	rounds,
	users,
	versions,
} from "#db/schema/index.ts";

const mostProjects = 50;

/** Everything that waits for one maker. Every list is bounded; what is finished isn't in it. */
export async function readStudio(db: Database, actor: Member, now: Date) {
	const seats = await db
		.select({ project: projects, joinedAt: projectMakers.joinedAt })
		.from(projectMakers)
		.innerJoin(projects, eq(projects.id, projectMakers.projectId))
		.where(eq(projectMakers.userId, actor.id))
		.orderBy(desc(projects.lastMakerActivityAt), desc(projects.id))
		.limit(mostProjects);
	const mine = seats.filter(({ joinedAt }) => joinedAt).map(({ project }) => project);
	const ids = mine.map(({ id }) => id);
	const cards = await projectCards(
		db,
		actor,
		seats.map(({ project }) => project.id),
	);
	const cardOf = new Map(cards.map((card) => [card.id, card]));
	const todos = await openTodoCounts(db, ids);
	const owed = await outcomesOwed(db, ids, now);
	const waitedFor = await withUnsolvedIdeas(db, ids);
	return {
		projects: ids.flatMap((id) => cardOf.get(id) ?? []),
		invitations: seats
			.filter(({ joinedAt }) => !joinedAt)
			.flatMap(({ project }) => cardOf.get(project.id) ?? []),
		silent: mine
			.filter(({ id, silenceReminders }) => silenceReminders > 0 && waitedFor.has(id))
			.flatMap((project) => {
				const card = cardOf.get(project.id);
				return card
					? [{ card, since: project.lastMakerActivityAt, reminders: project.silenceReminders }]
					: [];
			}),
		drafts: await draftsOf(db, mine),
		rounds: await openRoundsOf(db, ids),
		owed: owed.flatMap((round) => named(cardOf, round.projectId, round)),
		todos: [...todos].flatMap(([projectId, count]) => named(cardOf, projectId, { count })),
		questions: await questionsTo(db, actor.id, ids, now),
		// What I make tells what I might make next; whoever makes nothing yet sees what is wanted most.
		matching: await wantedIdeas(db, {
			size: 6,
			...(mine.length > 0 ? { categoryIds: [...new Set(mine.map(({ categoryId }) => categoryId))] } : {}),
		}),
	};
}

export type Studio = Awaited<ReturnType<typeof readStudio>>;

function named<Thing extends object>(cardOf: Map<number, ProjectCard>, projectId: number, thing: Thing) {
	const card = cardOf.get(projectId);
	return card ? [{ ...thing, project: { title: card.title, path: card.path, language: card.language } }] : [];
}

/** Those of these projects that answer an idea which isn't solved: silence about the others is nobody's loss. */
async function withUnsolvedIdeas(db: Database, projectIds: number[]): Promise<Set<number>> {
	if (projectIds.length === 0) return new Set();
	const rows = await db
		.selectDistinct({ projectId: projectIdeas.projectId })
		.from(projectIdeas)
		.innerJoin(ideas, eq(ideas.id, projectIdeas.ideaId))
		.where(
			and(
				inArray(projectIdeas.projectId, projectIds),
				eq(projectIdeas.state, "active"),
				ne(ideas.state, "resolved"),
			),
		);
	return new Set(rows.map(({ projectId }) => projectId));
}

async function draftsOf(db: Database, mine: (typeof projects.$inferSelect)[]) {
	if (mine.length === 0) return [];
	const rows = await db
		.select()
		.from(versions)
		.where(
			and(
				inArray(
					versions.projectId,
					mine.map(({ id }) => id),
				),
				eq(versions.state, "draft"),
			),
		)
		.orderBy(desc(versions.updatedAt))
		.limit(20);
	return rows.flatMap((draft) => {
		const project = mine.find(({ id }) => id === draft.projectId);
		const number = writeVersionNumber(draft);
		return project
			? [
					{
						id: draft.id,
						number,
						title: project.title,
						language: project.language,
						updatedAt: draft.updatedAt,
						path: `${versionPath(project, number)}/edit`,
					},
				]
			: [];
	});
}

async function openRoundsOf(db: Database, projectIds: number[]) {
	if (projectIds.length === 0) return [];
	const rows = await db
		.select({ round: rounds, version: versions, project: projects })
		.from(rounds)
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(and(inArray(rounds.projectId, projectIds), eq(rounds.state, "open")))
		.orderBy(asc(rounds.closesAt))
		.limit(20);
	return rows.map(({ round, version, project }) => ({
		...{ id: round.id, closesAt: round.closesAt, responseCount: round.responseCount },
		...{ number: writeVersionNumber(version), title: project.title, language: project.language },
	}));
}

/** Questions of others under my projects and versions that no maker has answered: the newest 10 of 60 days. */
async function questionsTo(db: Database, userId: number, projectIds: number[], now: Date) {
	if (projectIds.length === 0) return [];
	const mine = sql`(${comments.subjectType} = 'project' and ${inArray(comments.subjectId, projectIds)}
		or ${comments.subjectType} = 'version' and ${comments.subjectId} in
			(select v.id from versions v where ${inArray(sql`v.project_id`, projectIds)}))`;
	const makers = db
		.select({ id: projectMakers.userId })
		.from(projectMakers)
		.where(and(inArray(projectMakers.projectId, projectIds), isNotNull(projectMakers.joinedAt)));
	const rows = await db
		.select({ id: comments.id, body: comments.body, at: comments.createdAt, name: users.displayName })
		.from(comments)
		.leftJoin(users, eq(users.id, comments.authorId))
		.where(
			and(
				mine,
				isNull(comments.parentId),
				isNull(comments.deletedAt),
				isNull(comments.hiddenAt),
				sql`${comments.body} ~ '[?？]'`,
				gt(comments.createdAt, daysAfter(now, -60)),
				or(
					isNull(comments.authorId),
					and(ne(comments.authorId, userId), notInArray(comments.authorId, makers)),
				),
				sql`not exists (select 1 from comments r where r.parent_id = ${comments.id} and r.author_id in ${makers})`,
			),
		)
		.orderBy(desc(comments.createdAt), desc(comments.id))
		.limit(10);
	return rows.map(({ body, ...row }) => ({ ...row, excerpt: [...body].slice(0, 140).join("") }));
}
