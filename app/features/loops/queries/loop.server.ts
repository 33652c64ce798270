import { personCards } from "#app/features/accounts/index.server.ts";
import { claimStandings, makesOf } from "#app/features/feedback/index.server.ts";
import { bestStanding, type Standing } from "#app/features/feedback/index.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { changesOf } from "../rules/cells.ts";
import { figuresOf } from "../rules/chain.ts";
import { claimingVersions, type LoopVersion, projectsWithMakers } from "./answers.server.ts";
import { subjectOfIdea, subjectOfProject } from "./subjects.server.ts";
import { makeCountOf, quotable, voicesOf } from "./voices.server.ts";

export type LoopOf = { ideaId: number } | { projectId: number };

/** The whole chain of an idea or a project: what was asked, every version, what people found. Throws NotFound. */
export async function loopOf(db: Database, actor: Actor, of: LoopOf, now: Date) {
	const subject =
		"ideaId" in of
			? await subjectOfIdea(db, actor, of.ideaId)
			: await subjectOfProject(db, actor, of.projectId);
	const criterionIds = subject.ideas.flatMap(({ criteria }) => criteria.map(({ id }) => id));
	const projectId = "projectId" in of ? of.projectId : undefined;
	const versions = await claimingVersions(db, criterionIds, projectId);
	const standings = await claimStandings(db, criterionIds);
	const projectIds = [...new Set([...subject.projectIds, ...versions.map((version) => version.projectId)])];
	const projects = await projectsWithMakers(db, projectIds);
	const versionIds = versions.map(({ id }) => id);
	const authors = await personCards(
		db,
		subject.ideas.map(({ authorId }) => authorId),
	);
	const makes = await makeCountOf(db, versionIds);
	return {
		kind: subject.kind,
		id: subject.id,
		title: subject.title,
		language: subject.language,
		path: subject.path,
		ideas: subject.ideas.map((idea) => ({
			...idea,
			author: (idea.authorId && authors.get(idea.authorId)) || null,
			criteria: idea.criteria.map((criterion) => ({
				...criterion,
				standing: bestStanding(
					standings.filter(({ criterionId }) => criterionId === criterion.id).map(({ standing }) => standing),
				),
			})),
		})),
		answers: projects
			.map((project) => answerOf(project, versions, standings))
			.filter((answer) => answer.versions.length > 0 || subject.kind === "idea"),
		voices: await voicesOf(db, versionIds),
		makes: versionIds.length > 0 ? (await makesOf(db, actor, { versionIds }, null, 8)).items : [],
		figures: figuresOf({ ...subject.moments, versions: versions.length, makes, now }),
		solvedAt: subject.moments.solvedAt,
		saidAt: subject.moments.saidAt,
	};
}

export type Loop = Awaited<ReturnType<typeof loopOf>>;

type Project = Awaited<ReturnType<typeof projectsWithMakers>>[number];

function answerOf(
	project: Project,
	versions: LoopVersion[],
	standings: { criterionId: number; projectId: number; standing: Standing }[],
) {
	const own = versions.filter(({ projectId }) => projectId === project.id);
	const changes = changesOf(own);
	return {
		project,
		standings: standings
			.filter(({ projectId }) => projectId === project.id)
			.map(({ criterionId, standing }) => ({ criterionId, standing })),
		versions: own.map(({ cells, rounds, ...version }, at) => ({
			...version,
			cells: [...cells].map(([criterionId, cell]) => ({ criterionId, ...cell })),
			changes: changes[at] ?? [],
			rounds: rounds.map(({ outcomeText, ...round }) => ({ ...round, quote: quotable(outcomeText) })),
		})),
	};
}

export type LoopAnswer = ReturnType<typeof answerOf>;
