import { and, asc, count, countDistinct, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Actor, isStaff, viewerId } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { criteria, ideas, projectIdeas, projectMakers, projects, votes } from "#db/schema/index.ts";
import { firstSentence } from "../rules/chain.ts";

export interface LoopSubject {
	kind: "idea" | "project";
	id: number;
	title: string;
	language: "zh-CN" | "en";
	path: string;
	ideas: Awaited<ReturnType<typeof ideasWithCriteria>>;
	projectIds: number[];
	moments: { saidAt: Date; solvedAt: Date | null; firstAnswerAt: Date | null; wantedBy: number };
}

/** An idea and who has taken it up. Hidden ones are there for staff and their author. Throws NotFound. */
export async function subjectOfIdea(db: Database, actor: Actor, ideaId: number): Promise<LoopSubject> {
	const [idea] = await ideasWithCriteria(db, [ideaId]);
	if (!idea || (idea.hidden && !isStaff(actor) && idea.authorId !== viewerId(actor))) throw new NotFound();
	const takeUps = await db
		.select({ projectId: projectIdeas.projectId, at: projectIdeas.takenUpAt })
		.from(projectIdeas)
		.innerJoin(projects, eq(projects.id, projectIdeas.projectId))
		.where(and(eq(projectIdeas.ideaId, ideaId), isNull(projects.hiddenAt)))
		.orderBy(asc(projectIdeas.takenUpAt))
		.limit(30);
	return {
		kind: "idea",
		id: idea.id,
		title: idea.title,
		language: idea.language,
		path: `/ideas/${slugId(idea)}`,
		ideas: [idea],
		projectIds: takeUps.map(({ projectId }) => projectId),
		moments: {
			saidAt: idea.createdAt,
			solvedAt: idea.state === "resolved" ? idea.resolvedAt : null,
			firstAnswerAt: takeUps[0]?.at ?? null,
			wantedBy: idea.voteCount,
		},
	};
}

/** A project and the ideas that it answers; solved when they all are. Throws NotFound. */
export async function subjectOfProject(db: Database, actor: Actor, projectId: number): Promise<LoopSubject> {
	const [project] = await db
		.select({ project: projects, isMaker: madeBy(actor) })
		.from(projects)
		.where(eq(projects.id, projectId));
	if (!project || (project.project.hiddenAt && !project.isMaker && !isStaff(actor))) throw new NotFound();
	const takeUps = await db
		.select({ ideaId: projectIdeas.ideaId, at: projectIdeas.takenUpAt })
		.from(projectIdeas)
		.where(eq(projectIdeas.projectId, projectId))
		.orderBy(asc(projectIdeas.takenUpAt))
		.limit(20);
	const answered = (
		await ideasWithCriteria(
			db,
			takeUps.map(({ ideaId }) => ideaId),
		)
	).filter(({ hidden }) => !hidden);
	const solved = answered.map((idea) => (idea.state === "resolved" ? idea.resolvedAt : null));
	const { id, title, language, createdAt } = project.project;
	return {
		kind: "project",
		id,
		title,
		language,
		path: `/projects/${slugId(project.project)}`,
		ideas: answered,
		projectIds: [projectId],
		moments: {
			saidAt: earliest([createdAt, ...answered.map((idea) => idea.createdAt)]),
			solvedAt: solved.length > 0 && solved.every((at) => at !== null) ? latest(solved) : null,
			firstAnswerAt: takeUps[0]?.at ?? null,
			wantedBy: await votersOfAny(
				db,
				answered.map((idea) => idea.id),
			),
		},
	};
}

/** Ideas in the order asked for, with their live criteria and the opening sentence of each. */
async function ideasWithCriteria(db: Database, ideaIds: number[]) {
	if (ideaIds.length === 0) return [];
	const rows = await db.select().from(ideas).where(inArray(ideas.id, ideaIds));
	const wanted = await db
		.select({ id: criteria.id, ideaId: criteria.ideaId, text: criteria.text })
		.from(criteria)
		.where(and(inArray(criteria.ideaId, ideaIds), isNull(criteria.retiredAt)))
		.orderBy(asc(criteria.ideaId), asc(criteria.position));
	const early = await earlyVoters(db, ideaIds);
	return ideaIds.flatMap((id) => {
		const idea = rows.find((row) => row.id === id);
		if (!idea) return [];
		const { slug, title, language, state, voteCount, authorId, createdAt, resolvedAt } = idea;
		return {
			...{ id, slug, title, language, state, voteCount, authorId, createdAt, resolvedAt },
			hidden: idea.hiddenAt !== null,
			opening: firstSentence(idea.body),
			early: early.get(id) ?? 0,
			criteria: wanted.filter(({ ideaId }) => ideaId === id),
		};
	});
}

/** How many wanted each idea within its first two weeks. */
async function earlyVoters(db: Database, ideaIds: number[]): Promise<Map<number, number>> {
	const rows = await db
		.select({ ideaId: votes.ideaId, count: count() })
		.from(votes)
		.innerJoin(ideas, eq(ideas.id, votes.ideaId))
		.where(
			and(
				inArray(votes.ideaId, ideaIds),
				eq(votes.state, "counted"),
				sql`${votes.createdAt} < ${ideas.createdAt} + interval '14 days'`,
			),
		)
		.groupBy(votes.ideaId);
	return new Map(rows.map((row) => [row.ideaId, row.count]));
}

async function votersOfAny(db: Database, ideaIds: number[]): Promise<number> {
	if (ideaIds.length === 0) return 0;
	const [row] = await db
		.select({ people: countDistinct(votes.userId) })
		.from(votes)
		.where(and(inArray(votes.ideaId, ideaIds), eq(votes.state, "counted")));
	return row?.people ?? 0;
}

function madeBy(actor: Actor) {
	return sql<boolean>`exists (select 1 from ${projectMakers} m where m.project_id = projects.id
		and m.user_id = ${viewerId(actor)} and m.joined_at is not null)`;
}

function earliest(dates: Date[]): Date {
	return new Date(Math.min(...dates.map((date) => date.getTime())));
}

function latest(dates: (Date | null)[]): Date {
	return new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)));
}
