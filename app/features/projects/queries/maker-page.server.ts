import { and, countDistinct, desc, eq, isNotNull, isNull, ne, sql, sum } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, projectIdeas, projectMakers, projects, users, versions } from "#db/schema/index.ts";
import { ideaPath } from "./claims.server.ts";

export interface ClosedLoop {
	ideaId: number;
	projectId: number;
	ideaPath: string;
	title: string;
	language: Locale;
	/** Whole days from the idea's first word to its resolution. */
	days: number;
}

export interface MakerPage {
	person: PersonCard;
	bio: string;
	figures: { projects: number; versions: number; closed: number; followers: number };
	/** The newest 12. */
	loops: ClosedLoop[];
}

/** A person as a maker, by handle in any case. Throws NotFound, also for a deleted account. */
export async function readMaker(db: Database, handle: string): Promise<MakerPage> {
	const [user] = await db
		.select({ id: users.id, bio: users.bio })
		.from(users)
		.where(and(eq(sql`lower(${users.handle})`, handle.toLowerCase()), isNull(users.deletedAt)));
	if (!user) throw new NotFound();
	const person = (await personCards(db, [user.id])).get(user.id);
	if (!person) throw new NotFound();
	const mine = and(
		eq(projectMakers.userId, user.id),
		isNotNull(projectMakers.joinedAt),
		isNull(projects.hiddenAt),
	);
	const [own] = await db
		.select({ projects: countDistinct(projects.id), followers: sum(projects.followerCount).mapWith(Number) })
		.from(projectMakers)
		.innerJoin(projects, eq(projects.id, projectMakers.projectId))
		.where(mine);
	const [published] = await db
		.select({ versions: countDistinct(versions.id) })
		.from(projectMakers)
		.innerJoin(projects, eq(projects.id, projectMakers.projectId))
		.innerJoin(versions, and(eq(versions.projectId, projects.id), ne(versions.state, "draft")))
		.where(mine);
	const loops = await closedLoops(db, user.id);
	return {
		person,
		bio: user.bio,
		figures: {
			projects: own?.projects ?? 0,
			followers: own?.followers ?? 0,
			versions: published?.versions ?? 0,
			closed: loops.length,
		},
		loops: loops.slice(0, 12),
	};
}

/** Ideas that one of this maker's projects resolved: all their standing criteria confirmed for it. At most 100. */
async function closedLoops(db: Database, userId: number): Promise<ClosedLoop[]> {
	const rows = await db
		.select({ idea: ideas, projectId: projectIdeas.projectId })
		.from(projectMakers)
		.innerJoin(projects, and(eq(projects.id, projectMakers.projectId), isNull(projects.hiddenAt)))
		.innerJoin(projectIdeas, eq(projectIdeas.projectId, projects.id))
		.innerJoin(ideas, eq(ideas.id, projectIdeas.ideaId))
		.where(
			and(
				eq(projectMakers.userId, userId),
				isNotNull(projectMakers.joinedAt),
				eq(ideas.state, "resolved"),
				isNull(ideas.hiddenAt),
				sql`not exists (select 1 from criteria c where c.idea_id = ${ideas.id} and c.retired_at is null
					and not exists (select 1 from claim_results cr where cr.criterion_id = c.id
						and cr.project_id = ${projects.id} and cr.confirmed))`,
			),
		)
		.orderBy(desc(ideas.resolvedAt), desc(ideas.id))
		.limit(100);
	return rows.map(({ idea, projectId }) => ({
		...{ ideaId: idea.id, projectId, ideaPath: ideaPath(idea), title: idea.title, language: idea.language },
		days: wholeDaysBetween(idea.createdAt, idea.resolvedAt ?? idea.stateChangedAt),
	}));
}
