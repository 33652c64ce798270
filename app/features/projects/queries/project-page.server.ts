import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import type { CriterionStanding, IdeaState } from "#app/features/ideas/index.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { Forbidden, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { criteria, ideas, projectCriteria, projectIdeas, projectMakers, projects } from "#db/schema/index.ts";
import { canSeeProject } from "../policy.ts";
import type { MakerRole } from "../rules/co-makers.ts";
import { ideaPath, projectStandings } from "./claims.server.ts";

export interface ProjectMaker {
	person: PersonCard;
	role: MakerRole;
	joined: boolean;
}

/** A project as its own pages need it, before pictures and versions. */
export interface ProjectFrame {
	project: typeof projects.$inferSelect;
	/** Owner first, then by joining; the invited only for makers. */
	makers: ProjectMaker[];
	viewer: { isMaker: boolean; isOwner: boolean; invited: boolean };
}

/** The project that this address names, for this actor. Throws NotFound. Three queries. */
export async function readFrame(db: Database, actor: Actor, projectId: number | null): Promise<ProjectFrame> {
	if (!projectId) throw new NotFound();
	const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
	if (!project) throw new NotFound();
	const seats = await db
		.select()
		.from(projectMakers)
		.where(eq(projectMakers.projectId, projectId))
		.orderBy(
			asc(sql`${projectMakers.role} <> 'owner'`),
			asc(projectMakers.joinedAt),
			asc(projectMakers.userId),
		);
	const makerIds = seats.filter(({ joinedAt }) => joinedAt).map(({ userId }) => userId);
	if (!canSeeProject(actor, { hidden: project.hiddenAt !== null, makerIds }).allowed) throw new NotFound();
	const people = await personCards(
		db,
		seats.map(({ userId }) => userId),
	);
	const me = isMember(actor) ? actor.id : null;
	const isMaker = me !== null && makerIds.includes(me);
	return {
		project,
		makers: seats
			.filter(({ joinedAt }) => joinedAt || isMaker)
			.flatMap(({ userId, role, joinedAt }) => {
				const person = people.get(userId);
				return person ? [{ person, role, joined: joinedAt !== null }] : [];
			}),
		viewer: {
			isMaker,
			isOwner: me !== null && project.ownerId === me,
			invited: seats.some(({ userId, joinedAt }) => userId === me && joinedAt === null),
		},
	};
}

export interface AnsweredIdea {
	id: number;
	path: string;
	title: string;
	language: Locale;
	state: IdeaState;
	voteCount: number;
	released: { at: Date; reason: string } | null;
	criteria: { id: number; text: string; takenUp: boolean; standing: CriterionStanding["kind"] }[];
}

/** Ideas that the project answers, or let go, with how each criterion stands. At most 24; four queries. */
export async function answeredIdeas(db: Database, projectId: number): Promise<AnsweredIdea[]> {
	const rows = await db
		.select({ idea: ideas, takeUp: projectIdeas })
		.from(projectIdeas)
		.innerJoin(ideas, eq(ideas.id, projectIdeas.ideaId))
		.where(and(eq(projectIdeas.projectId, projectId), isNull(ideas.hiddenAt)))
		.orderBy(asc(projectIdeas.state), desc(ideas.voteCount), asc(ideas.id))
		.limit(24);
	if (rows.length === 0) return [];
	const lines = await db
		.select({ criterion: criteria, takenUpBy: projectCriteria.projectId })
		.from(criteria)
		.leftJoin(
			projectCriteria,
			and(eq(projectCriteria.criterionId, criteria.id), eq(projectCriteria.projectId, projectId)),
		)
		.where(
			and(
				inArray(
					criteria.ideaId,
					rows.map(({ idea }) => idea.id),
				),
				isNull(criteria.retiredAt),
			),
		)
		.orderBy(asc(criteria.position), asc(criteria.id));
	const standings = await projectStandings(
		db,
		projectId,
		lines.map(({ criterion }) => criterion.id),
	);
	return rows.map(({ idea, takeUp }) => ({
		id: idea.id,
		path: ideaPath(idea),
		title: idea.title,
		language: idea.language,
		state: idea.state,
		voteCount: idea.voteCount,
		released:
			takeUp.state === "released" && takeUp.releasedAt
				? { at: takeUp.releasedAt, reason: takeUp.releaseReason ?? "" }
				: null,
		criteria: lines
			.filter(({ criterion }) => criterion.ideaId === idea.id)
			.map(({ criterion, takenUpBy }) => ({
				id: criterion.id,
				text: criterion.text,
				takenUp: takenUpBy !== null,
				standing: standings.get(criterion.id) ?? "unanswered",
			})),
	}));
}

/** The same for pages that only its makers open. Throws SignInRequired, Forbidden, NotFound. */
export async function readForMakers(
	db: Database,
	actor: Actor,
	projectId: number | null,
): Promise<ProjectFrame> {
	if (!isMember(actor)) throw new SignInRequired();
	const frame = await readFrame(db, actor, projectId);
	if (!frame.viewer.isMaker) throw new Forbidden("projects:policy.makersOnly");
	return frame;
}
